import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { startDeployedSite } from './deployed-site.js';
import { COMMAND, publishFolder } from './published-folder.js';

const PROVINCE = 'https://hcp.example.gov.cn';
const { folder, tag: TAG, remove } = publishFolder();
const site = await startDeployedSite(folder);
/** Another site, without a policy: its pages call a province of another host; one page wants people to sign in; no page may call it. */
const other = createServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://other');
  const endpoint = searchParams.get('endpoint');
  if (pathname === '/signed-in') response.writeHead(302, { location: '/sign-in' }).end();
  else if (endpoint !== null) response.end(TAG.replace('src="', `src="${site.origin}`).replace(PROVINCE, endpoint));
  else if (pathname === '/track') response.end();
  else response.writeHead(401, { 'content-type': 'application/problem+json' }).end('{}');
}).listen(0, '127.0.0.1');
const otherOrigin = await new Promise<string>((listening) => {
  other.on('listening', () => listening(`http://127.0.0.1:${String(Reflect.get(Object(other.address()), 'port'))}`));
});
after(async () => {
  other.close();
  await site.stop();
  remove();
});

/** What the command prints of a page, and its exit code. */
const checked = (url: string): Promise<{ code: number; said: string }> =>
  new Promise((ended) => {
    const child = execFile(process.execPath, [COMMAND, 'check', url], (_error, stdout, stderr) =>
      ended({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });

const faultsIn = (said: string): readonly string[] => said.split('\n').filter((line) => line.startsWith('✖'));

test('a page that is deployed as documented is found right in everything that is looked at', async () => {
  site.putIntoHeader(TAG);
  const { code, said } = await checked(site.origin);
  assert.deepEqual(faultsIn(said), []);
  assert.equal(said.match(/^✔/gm)?.length, 8, said);
  assert.match(said, /与 integrity 相符/);
  assert.equal(code, 0);
});

test('a province of another host is right where it lets pages call it, and wrong where a gateway does not', async () => {
  const allowed = await checked(`${otherOrigin}/?endpoint=${site.origin}`);
  assert.deepEqual(faultsIn(allowed.said), []);
  const { said } = await checked(`${otherOrigin.replace('127.0.0.1', 'localhost')}/?endpoint=${otherOrigin}`);
  assert.match(faultsIn(said).join(), /^✖ 省平台：http:\/\/127\S+ 不许 http:\/\/localhost\S+ 的页面调用/);
});

const policy = (content: string): string => `<meta http-equiv="Content-Security-Policy" content="${content}">${TAG}`;

/** What is wrong with a page, and how its developer is told. */
const BROKEN: readonly { readonly page: string; readonly header: string; readonly says: RegExp }[] = [
  { page: 'without our script', header: '', says: /加载器：页面里没有/ },
  { page: 'that brings it in twice', header: TAG + TAG, says: /加载器：有 2 个/ },
  {
    page: 'whose file is not there',
    header: TAG.replace(/\/haochaping\/[^/]+\//, '/haochaping/9.9.9/'),
    says: /文件：.*9\.9\.9\/haochaping\.js 回答 HTTP 404/,
  },
  {
    page: 'whose integrity is of another file',
    header: TAG.replace(/sha384-.{8}/, 'sha384-AAAAAAAA'),
    says: /文件：integrity 与 .* 不符/,
  },
  { page: 'whose policy has no script of ours', header: policy("script-src 'none'"), says: /script-src 不允许/ },
  {
    page: 'whose policy names a nonce that our script has not',
    header: policy("script-src 'nonce-abc' 'strict-dynamic'"),
    says: /script-src 不允许/,
  },
  {
    page: 'whose policy does not name our Trusted Types',
    header: policy('trusted-types lit-html'),
    says: /trusted-types 里还要写上 haochaping/,
  },
  { page: 'whose policy does not let it call', header: policy("connect-src 'none'"), says: /connect-src 里没有/ },
  {
    page: 'without an endpoint',
    header: TAG.replace(/\s+data-endpoint="[^"]*"/, ''),
    says: /省平台：script 上没有 data-endpoint/,
  },
  {
    page: 'whose endpoint is another service',
    header: TAG.replace(PROVINCE, '/elsewhere'),
    says: /省平台：.*HTTP 404.*不是统一接口/,
  },
  {
    page: 'whose tracking page is not there',
    header: TAG.replace('"/track"', '"/nowhere"'),
    says: /查询页：.*\/nowhere 打不开（HTTP 404）/,
  },
  {
    page: 'with an empty ticket',
    header: `${TAG}<button data-hcp-ticket="">评价</button>`,
    says: /1 个 data-hcp-ticket 是空的/,
  },
];

for (const { page, header, says } of BROKEN) {
  test(`a page ${page} is told so, and of nothing else`, async () => {
    site.putIntoHeader(header);
    const { code, said } = await checked(site.origin);
    const faults = faultsIn(said);
    assert.equal(faults.length, 1, said);
    assert.match(faults[0] ?? '', says);
    assert.equal(code, 1);
  });
}

/** Where there is no page to look at. */
const NO_PAGE: readonly { readonly url: string; readonly says: RegExp; readonly code: number }[] = [
  { url: `${otherOrigin}/signed-in`, says: /转到了 \/sign-in.*请登录后在浏览器的控制台/, code: 1 },
  { url: `${otherOrigin}/`, says: /回答 HTTP 401/, code: 1 },
  { url: 'http://127.0.0.1:65533/', says: /打不开：没有服务在那个端口上/, code: 1 },
  { url: 'http://no-such-host.invalid/', says: /打不开：没有这个域名/, code: 1 },
  { url: 'www.example.gov.cn/cases', says: /不是网址.*请写完整/s, code: 2 },
  { url: 'file:///etc/passwd', says: /不是网址/, code: 2 },
];

for (const { url, says, code: expected } of NO_PAGE) {
  test(`asked for ${url} it says why there is nothing to look at`, async () => {
    const { code, said } = await checked(url);
    assert.match(said, says);
    assert.equal(code, expected);
  });
}
