import { createRatingClient, failureOf, type Failure } from '@haochaping/client';
import { causeOf } from './diagnosis.js';

/** One thing that was looked at in the host's page, in a sentence for its developer. */
export type Finding = {
  readonly ok: boolean;
  readonly about: '加载器' | '文件' | '省平台' | '查询页' | '按钮' | '时钟' | '存储' | '浏览器' | '别的脚本';
  /** What was found; where it is wrong, also what to change. */
  readonly says: string;
};

export type Checked = {
  /** Base address of the province's interface. */
  readonly endpoint: string;
  readonly trackingUrl: string;
  readonly shared: boolean;
};

/** No ticket of anybody: the province refuses it, and so tells that it can be called from here. */
const NOBODYS_TICKET = 'hcpt_check-of-the-page';
const CLOCK_MAY_DIFFER_MS = 5 * 60_000;

/**
 * Looks for whatever keeps citizens from rating in this page, tells it in the console and gives it back. Nothing is stored, and the
 * province is asked for one rating session that nobody has.
 */
export async function checkPage(page: Checked): Promise<readonly Finding[]> {
  const asked = await Promise.all([files(), province(page), trackingPage(page), clock(), storage(page)]);
  const findings = [loaders(), ...asked, buttons(), browser(), others()];
  for (const { ok, about, says } of findings)
    console[ok ? 'info' : 'warn'](`[haochaping] ${ok ? '✔' : '✖'} ${about}：${says}`);
  return findings;
}

const right = (about: Finding['about'], says: string): Finding => ({ ok: true, about, says });
const wrong = (about: Finding['about'], says: string): Finding => ({ ok: false, about, says });

const scripts = (): readonly HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>('script[src*="haochaping.js"]'),
];

function loaders(): Finding {
  const all = scripts();
  if (all.length > 1)
    return wrong(
      '加载器',
      `页面里有 ${all.length} 个（${all.map(({ src }) => src).join('、')}），只有第一个有用，请只留一个。`,
    );
  return right('加载器', `版本 ${window.haochaping?.version ?? ''}。`);
}

/** What citizens need is fetched and executed, as a click would. */
async function files(): Promise<Finding> {
  const forbidden: string[] = [];
  const note = ({ disposition, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && /^(script|style|trusted|require)/.test(effectiveDirective))
      forbidden.push(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', note);
  const loaded = await Promise.all([import('./rating.js'), import('./tracker.js')]).catch((reason: unknown) => reason);
  // The browser tells of a violation in a task of its own.
  await new Promise((told) => setTimeout(told, 100));
  document.removeEventListener('securitypolicyviolation', note);
  const [directive] = forbidden;
  if (directive?.includes('trusted'))
    return wrong('文件', '内容安全策略的 trusted-types 里要写上 lit-html 和 haochaping。');
  if (directive !== undefined)
    return wrong('文件', `内容安全策略的 ${directive} 不允许本站的文件，请写上 'self'，或存放这些文件的域名。`);
  if (!Array.isArray(loaded))
    return wrong(
      '文件',
      `没有全部取到（${String(loaded)}）。请把整个版本文件夹放在一起，.js 以 text/javascript 发出。`,
    );
  return right('文件', '都取到了。');
}

async function province({ endpoint }: Checked): Promise<Finding> {
  const ask = (): Promise<unknown> => createRatingClient({ endpoint, ticket: NOBODYS_TICKET }).session();
  const failure: Failure | undefined = endpoint
    ? failureOf(await ask().catch((reason: unknown) => reason))
    : { kind: 'unreachable' };
  if (!failure || failure.kind === 'refused') return right('省平台', `${endpoint} 可以调用。`);
  return wrong('省平台', await causeOf({ endpoint, failure, again: ask }));
}

/** The receipt's link leads there. */
async function trackingPage({ trackingUrl }: Checked): Promise<Finding> {
  if (trackingUrl === '')
    return wrong('查询页', '没有写 data-tracking-url，回执上就没有查询链接。请写本站显示办理进度的页面。');
  const { href, origin } = new URL(trackingUrl, document.baseURI);
  if (origin !== location.origin) return right('查询页', `在别的网站（${origin}），没有核对。`);
  const answer = await ownPage(href);
  if (!answer) return right('查询页', `${href} 没有核对。`);
  return answer.ok ? right('查询页', `${href} 有。`) : wrong('查询页', `${href} 打不开（${answer.status}）。`);
}

/** This site's own answer, headers only; undefined without one. */
const ownPage = (href: string): Promise<Response | undefined> =>
  // eslint-disable-next-line no-restricted-globals -- the host's own pages, no call of the interface
  fetch(href, { method: 'HEAD', cache: 'no-store', credentials: 'same-origin', redirect: 'manual' }).catch(
    () => undefined,
  );

function buttons(): Finding {
  const all = [...document.querySelectorAll<HTMLElement>('[data-hcp-ticket]')];
  const empty = all.filter(({ dataset }) => dataset.hcpTicket === '').length;
  if (empty > 0)
    return wrong('按钮', `${empty} 个 data-hcp-ticket 是空的，点了没有反应。请由自己的后台申请票据后写上。`);
  return right('按钮', all.length > 0 ? `${all.length} 个写了票据。` : '页面里没有写票据的按钮，由脚本打开。');
}

/** Compared with the site's own server, whose time a page may read. */
async function clock(): Promise<Finding> {
  const date = (await ownPage(location.href))?.headers.get('date');
  const minutes = Math.round(Math.abs(Date.now() - Date.parse(date ?? '')) / 60_000);
  if (Number.isNaN(minutes)) return right('时钟', '网站没有说时间，没有核对。');
  if (minutes * 60_000 > CLOCK_MAY_DIFFER_MS)
    return wrong('时钟', `本机与网站的服务器差 ${minutes} 分钟。两边都请对时：部门的签名和票据的有效期都按时间算。`);
  return right('时钟', '本机与网站的服务器一致。');
}

async function storage({ shared }: Checked): Promise<Finding> {
  if (shared) return right('存储', '多人共用的设备，评价只留在页面里。');
  if (!isSecureContext)
    return wrong('存储', '本页不是 https，评价只留在页面里：断网时关掉页面就没有了，也不能在本机记住。请改用 https。');
  const opens = await new Promise<boolean>((resolve) => {
    const asked = indexedDB.open('hcp-check');
    asked.onsuccess = () => {
      asked.result.close();
      indexedDB.deleteDatabase('hcp-check');
      resolve(true);
    };
    asked.onerror = () => resolve(false);
  }).catch(() => false);
  return opens
    ? right('存储', '没有送达的评价可以加密保存在本机。')
    : wrong('存储', '浏览器不让本站保存数据（无痕窗口，或装在别的网站的 iframe 里），评价只留在页面里。');
}

function browser(): Finding {
  const version = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? NaN);
  return right('浏览器', Number.isNaN(version) ? '不是 Chromium 内核。' : `Chromium ${version}。`);
}

/** What scripts of a host change for themselves, and with it for everybody; a function that the browser brings shows no code. */
function others(): Finding {
  const natives: readonly (readonly [string, object, string])[] = [
    ['fetch', window, 'fetch'],
    ['JSON.stringify', JSON, 'stringify'],
    ['Array.from', Array, 'from'],
    ['Element.prototype.attachShadow', Element.prototype, 'attachShadow'],
    ['customElements.define', customElements, 'define'],
  ];
  const isPatched = (owner: object, name: string): boolean =>
    !Function.prototype.toString.call(Reflect.get(owner, name)).includes('[native code]');
  const patched = natives.filter(([, owner, name]) => isPatched(owner, name)).map(([shown]) => shown);
  if ('toJSON' in Array.prototype) patched.push('Array.prototype.toJSON');
  return patched.length === 0
    ? right('别的脚本', '没有改浏览器的函数。')
    : wrong('别的脚本', `改了 ${patched.join('、')}。多半没有影响；评价打不开或送不出时，先看它们。`);
}

if (window.haochapingParts) window.haochapingParts.check = checkPage;
