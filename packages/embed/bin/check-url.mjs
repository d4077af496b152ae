// @ts-check
import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { policyOf } from './page-policy.mjs';

/**
 * One thing that was looked at, in a sentence for the page's developer.
 * @typedef {{ readonly ok: boolean, readonly about: string, readonly says: string }} Finding
 *
 * What stands in a page.
 * @typedef {{ readonly name: string, readonly attributes: ReadonlyMap<string, string> }} Element
 */

const WITHIN_MS = 10_000;
const CLOCK_MAY_DIFFER_MS = 5 * 60_000;
/** No ticket of anybody: the province refuses it, and so tells that it can be called. */
const NOBODYS_TICKET = 'hcpt_check-of-the-page';
const TYPES_OF_OURS = ['lit-html', 'haochaping'];
const IS_SCRIPT = /^(text|application)\/(x-)?javascript\b/;

/** @type {(about: string, says: string) => Finding} */
const right = (about, says) => ({ ok: true, about, says });
/** @type {(about: string, says: string) => Finding} */
const wrong = (about, says) => ({ ok: false, about, says });

/**
 * Looks at a page as its server sends it: whether its loader, files, policy and province fit together. What only a browser can see,
 * `haochaping.check()` looks at in the page. It asks the page, the files that the page names and the province that it names, and
 * nobody else; it follows no redirect and sends no cookie.
 * @param {URL} address
 * @returns {Promise<readonly Finding[]>}
 */
export async function checkUrl(address) {
  const answer = await ask(address);
  if (answer instanceof Error) return [wrong('页面', `打不开：${answer.message}。`)];
  const { status, headers, text } = answer;
  if (status >= 300 && status < 400)
    return [
      wrong(
        '页面',
        `转到了 ${headers.get('location') ?? '别处'}。请写最终的网址；要登录才能看的页面，请登录后在浏览器的控制台运行 await haochaping.check()。`,
      ),
    ];
  if (status !== 200) return [wrong('页面', `回答 HTTP ${status}。`)];
  return [right('页面', '打开了。'), clock(headers), ...(await checkLoader(address, headers, elementsOf(text)))];
}

/** @type {(page: URL, headers: Headers, elements: readonly Element[]) => Promise<readonly Finding[]>} */
async function checkLoader(page, headers, elements) {
  const base = new URL(elements.find(({ name }) => name === 'base')?.attributes.get('href') ?? '', page);
  const all = elements.filter(
    ({ name, attributes }) => name === 'script' && /haochaping\.js(\?|$)/.test(attributes.get('src') ?? ''),
  );
  const [loader] = all;
  if (!loader)
    return [
      wrong(
        '加载器',
        '页面里没有 src 是 haochaping.js 的 script。由别的脚本放进去的，请在浏览器里运行 haochaping.check()。',
      ),
    ];
  const source = new URL(loader.attributes.get('src') ?? '', base);
  const given = loader.attributes.get('data-endpoint') ?? '';
  const endpoint = given === '' ? undefined : new URL(given.endsWith('/') ? given : `${given}/`, base);
  const policies = [headers.get('content-security-policy') ?? '', ...policiesIn(elements)];
  const policy = policyOf(policies, page);
  return [
    all.length === 1 ? right('加载器', '一个。') : wrong('加载器', `有 ${all.length} 个，只有第一个有用，请只留一个。`),
    await file(source, loader.attributes.get('integrity')),
    scriptsAllowed(policy, source, loader.attributes.get('nonce') ?? ''),
    await province(endpoint, page, policy),
    await trackingPage(loader.attributes.get('data-tracking-url') ?? '', base, page),
    ...buttons(elements),
  ];
}

/** The loader itself: the browser checks it by its digest, and wants its type. @type {(source: URL, integrity?: string) => Promise<Finding>} */
async function file(source, integrity) {
  const answer = await ask(source);
  if (answer instanceof Error) return wrong('文件', `${source.href} 取不到：${answer.message}。`);
  if (answer.status !== 200) return wrong('文件', `${source.href} 回答 HTTP ${answer.status}。`);
  if (!IS_SCRIPT.test(answer.headers.get('content-type') ?? ''))
    return wrong(
      '文件',
      `${source.href} 的类型是 ${answer.headers.get('content-type') ?? '空'}，应当是 text/javascript。`,
    );
  const digest = `sha384-${createHash('sha384').update(answer.bytes).digest('base64')}`;
  if (integrity !== undefined && !integrity.split(/\s+/).includes(digest))
    return wrong(
      '文件',
      `integrity 与 ${source.href} 不符，浏览器不会执行它。请照 copy 命令打印的一行写，文件原样存放。`,
    );
  return right('文件', integrity === undefined ? '取到了；没有写 integrity，浏览器不核对它。' : '与 integrity 相符。');
}

/** @type {(policy: ReturnType<typeof policyOf>, source: URL, nonce: string) => Finding} */
function scriptsAllowed(policy, source, nonce) {
  if (!policy.letsExecute(source, nonce)) return wrong('内容安全策略', `script-src 不允许 ${source.origin} 的文件。`);
  const unnamed = policy.unnamedTypes(TYPES_OF_OURS);
  if (unnamed.length > 0) return wrong('内容安全策略', `trusted-types 里还要写上 ${unnamed.join('、')}。`);
  return right('内容安全策略', '允许这些文件。');
}

/** Asked for one rating session that nobody has, as the page would ask. @type {(endpoint: URL | undefined, page: URL, policy: ReturnType<typeof policyOf>) => Promise<Finding>} */
async function province(endpoint, page, policy) {
  if (!endpoint)
    return wrong('省平台', 'script 上没有 data-endpoint。请写省平台统一接口的地址，例如 https://hcp.example.gov.cn。');
  if (page.protocol === 'https:' && endpoint.protocol !== 'https:')
    return wrong('省平台', `页面是 https，${endpoint.href} 不是，浏览器不允许。`);
  const session = new URL('v1/rating-session', endpoint);
  if (!policy.letsConnect(session)) return wrong('省平台', `内容安全策略的 connect-src 里没有 ${endpoint.origin}。`);
  const isElsewhere = endpoint.origin !== page.origin;
  const answer = await ask(session, { origin: page.origin, authorization: `Bearer ${NOBODYS_TICKET}` });
  if (answer instanceof Error) return wrong('省平台', `${endpoint.href} 连不上：${answer.message}。`);
  if (answer.status >= 300 && answer.status < 400)
    return wrong('省平台', `${endpoint.href} 回答的是重定向，不会跟随。请把 data-endpoint 写成最终的地址。`);
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
    return wrong(
      '省平台',
      `${session.href} 有回答（HTTP ${answer.status}），但不是统一接口的。请核对 data-endpoint 的域名和路径。`,
    );
  if (isElsewhere && !(await isSharedWith(session, page)))
    return wrong(
      '省平台',
      `${endpoint.origin} 不许 ${page.origin} 的页面调用：网关去掉了 Access-Control-Allow-Origin，或没有放行 OPTIONS。`,
    );
  return right('省平台', `${endpoint.href} 可以调用。`);
}

/** As a browser asks first before a page of another site may call. @type {(session: URL, page: URL) => Promise<boolean>} */
async function isSharedWith(session, page) {
  const asked = {
    origin: page.origin,
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'authorization',
  };
  const answer = await ask(session, asked, 'OPTIONS');
  if (answer instanceof Error || answer.status < 200 || answer.status >= 300) return false;
  const { headers } = answer;
  return (
    ['*', page.origin].includes(headers.get('access-control-allow-origin') ?? '') &&
    (headers.get('access-control-allow-headers') ?? '').toLowerCase().includes('authorization')
  );
}

/** The receipt's link leads there. @type {(given: string, base: URL, page: URL) => Promise<Finding>} */
async function trackingPage(given, base, page) {
  if (given === '') return wrong('查询页', '没有写 data-tracking-url，回执上就没有查询链接。');
  const address = new URL(given, base);
  if (address.origin !== page.origin) return right('查询页', `在别的网站（${address.origin}），没有核对。`);
  const answer = await ask(address);
  if (answer instanceof Error) return wrong('查询页', `${address.href} 打不开：${answer.message}。`);
  if (answer.status >= 400) return wrong('查询页', `${address.href} 打不开（HTTP ${answer.status}）。`);
  return right('查询页', `${address.href} 有。`);
}

/** @type {(elements: readonly Element[]) => readonly Finding[]} */
function buttons(elements) {
  const tickets = elements.flatMap(({ attributes }) => attributes.get('data-hcp-ticket') ?? []);
  const empty = tickets.filter((ticket) => ticket === '').length;
  if (empty > 0) return [wrong('按钮', `${empty} 个 data-hcp-ticket 是空的，点了没有反应。`)];
  return [
    right('按钮', tickets.length > 0 ? `${tickets.length} 个写了票据。` : '页面里没有写票据的按钮，由脚本打开。'),
  ];
}

/** @type {(headers: Headers) => Finding} */
function clock(headers) {
  const minutes = Math.round(Math.abs(Date.now() - Date.parse(headers.get('date') ?? '')) / 60_000);
  if (Number.isNaN(minutes)) return right('时钟', '网站没有说时间，没有核对。');
  if (minutes * 60_000 > CLOCK_MAY_DIFFER_MS) return wrong('时钟', `网站的服务器与本机差 ${minutes} 分钟，请对时。`);
  return right('时钟', '网站的服务器与本机一致。');
}

/**
 * @param {URL} address
 * @param {Record<string, string>} headers
 * @returns {Promise<{ status: number, headers: Headers, bytes: Buffer, text: string } | Error>}
 */
async function ask(address, headers = {}, method = 'GET') {
  try {
    const answer = await fetch(address, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8') };
  } catch (reason) {
    return new Error(sentenceOf(reason));
  }
}

/** By the code of the connection's failure. */
const SENTENCES = Object.entries({
  ENOTFOUND: '没有这个域名',
  ECONNREFUSED: '没有服务在那个端口上',
  ECONNRESET: '连接被对方断开',
  TimeoutError: '没有及时回答',
  CERT_HAS_EXPIRED: '证书已经过期',
  DEPTH_ZERO_SELF_SIGNED_CERT: '证书是自己签的，浏览器不信任',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '没有带上中间证书，浏览器不信任',
  ERR_TLS_CERT_ALTNAME_INVALID: '证书不是这个域名的',
});

/** @param {unknown} reason */
function sentenceOf(reason) {
  const words = reason instanceof Error ? `${reason.name} ${String(Reflect.get(Object(reason.cause), 'code'))}` : '';
  return SENTENCES.find(([code]) => words.split(' ').includes(code))?.[1] ?? '连接失败';
}

/** @param {readonly Element[]} elements */
const policiesIn = (elements) =>
  elements
    .filter(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy')
    .map(({ attributes }) => attributes.get('content') ?? '');

/** In the order of the page. @param {string} html @returns {readonly Element[]} */
function elementsOf(html) {
  /** @type {Element[]} */
  const found = [];
  /** @param {import('parse5').DefaultTreeAdapterTypes.Node} node */
  const visit = (node) => {
    if ('tagName' in node)
      found.push({ name: node.tagName, attributes: new Map(node.attrs.map(({ name, value }) => [name, value])) });
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}
