import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ENDPOINTS, REFUSALS, isRepeatable, refusalsOf, type Endpoint } from '@haochaping/protocol';
import { problemIn } from '../test-support/reply.js';
import { registered } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

const page = readFileSync('docs/signing/README.md', 'utf8');

/** The rows of the table under a heading, as texts of their cells. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => [...line.split('|').slice(1, -1)].map((cell) => cell.trim()));
}

const USED_NONCE = 'a-nonce-that-was-used';

let province: TestProvince;
let caseNo: string;
before(async () => {
  province = await startProvince();
  caseNo = await registered(province);
  assert.equal(await codeOf({ nonce: USED_NONCE }), 'accepted');
});
after(() => province.stop());

const departmentEndpoints = Object.values<Endpoint>(ENDPOINTS).filter(({ caller }) => caller === 'department');

test('the page names every refusal of a signature, in the words of the interface', () => {
  const [endpoint = assert.fail('no endpoint')] = departmentEndpoints;
  const codes = refusalsOf(endpoint).filter((code) => REFUSALS[code].status === 401);
  const named = rowsUnder('被拒绝时').map(([code, title]) => [code, title]);
  assert.deepEqual(
    named,
    codes.map((code) => [`\`${code}\``, REFUSALS[code].title]),
  );
});

test('the page says of every call of a department’s server whether it may be repeated', () => {
  const said = rowsUnder('哪些可以重发').map(([call, answer]) => `${call ?? ''} ${answer ?? ''}`);
  const truth = departmentEndpoints.map(
    (endpoint) => `\`${endpoint.method} ${endpoint.path}\` ${isRepeatable(endpoint) ? '可以' : '不要自动'}`,
  );
  assert.deepEqual(said.sort(), truth.sort());
});

/** A signed call with every step open to a mistake. */
type Steps = {
  readonly method: string;
  readonly target: string;
  readonly body: string;
  readonly algorithm: 'hmac-sha256' | 'hmac-sm3';
  readonly time: string;
  readonly nonce: string;
  readonly bodyHash: (body: string) => string;
  readonly text: (lines: readonly string[]) => string;
  readonly key: (secret: string) => string | Buffer;
  readonly signature: (mac: Buffer) => string;
};

const hex = (bytes: string | Buffer, hash = 'sha256'): string => createHash(hash).update(bytes).digest('hex');
const fiveLines = ([method, ...rest]: readonly string[], first = method ?? ''): string => [first, ...rest].join('\n');

function correct(): Steps {
  return {
    method: 'GET',
    target: `/v1/service-cases/${caseNo}/ratings?note=%e5%a5%bd`,
    body: '',
    algorithm: 'hmac-sha256',
    time: String(Math.floor(province.clock.now() / 1000)),
    nonce: randomBytes(16).toString('hex'),
    bodyHash: (body) => hex(body),
    text: (lines) => fiveLines(lines),
    key: (secret) => secret,
    signature: (mac) => `hmac-sha256=${mac.toString('base64url')}`,
  };
}

const WITH_BODY = { method: 'POST', body: '{"channel":"pc"}' };
/** `{"a":"中"}` in GBK. */
const IN_GBK = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xd6, 0xd0]), Buffer.from('"}')]);

/** With the target that is signed put in the place of the one that is sent. */
const signedTarget =
  (change: (target: string) => string): Steps['text'] =>
  ([method = '', target = '', ...rest]) =>
    fiveLines([method, change(target), ...rest]);

const MISTAKES: Readonly<Record<string, () => Partial<Steps>>> = {
  时间写成毫秒: () => ({ time: String(province.clock.now()) }),
  '随机串太短、太长，或有 `A–Z a–z 0–9 - _` 以外的字符': () => ({ nonce: 'short' }),
  签名写成十六进制: () => ({ signature: (mac) => `hmac-sha256=${mac.toString('hex')}` }),
  '签名写成普通的 Base64（有 `+` 或 `/`）': () => ({
    signature: (mac) => `hmac-sha256=${mac.toString('base64').replace(/^./, '+')}`,
  }),
  '签名前面没有 `hmac-sha256=`': () => ({ signature: (mac) => mac.toString('base64url') }),
  '只签了路径，没有签查询': () => ({ text: signedTarget((target) => target.replace(/\?.*/, '')) }),
  签的是解码以后的查询: () => ({ text: signedTarget(decodeURIComponent) }),
  '百分号编码的大小写与发送的不同（`%e5` 与 `%E5`）': () => ({
    text: signedTarget((target) => target.replace(/%../g, (encoded) => encoded.toUpperCase())),
  }),
  '签了整个网址，带着域名': () => ({ text: signedTarget((target) => province.origin + target) }),
  方法写成小写: () => ({ text: (lines) => fiveLines(lines, 'get') }),
  正文的散列写成大写十六进制: () => ({ bodyHash: (body) => hex(body).toUpperCase() }),
  '没有正文，第五行留空': () => ({ bodyHash: () => '' }),
  '没有正文，却散列了 `{}`': () => ({ bodyHash: () => hex('{}') }),
  散列以后又格式化了正文: () => ({ ...WITH_BODY, bodyHash: (body) => hex(JSON.stringify(JSON.parse(body), null, 2)) }),
  '正文按 GBK 散列，按 UTF-8 发送': () => ({ method: 'POST', body: '{"a":"中"}', bodyHash: () => hex(IN_GBK) }),
  '五行之间用 `\\r\\n`': () => ({ text: (lines) => lines.join('\r\n') }),
  五行末尾多一个换行: () => ({ text: (lines) => `${fiveLines(lines)}\n` }),
  '密钥先按 Base64 解码': () => ({ key: (secret) => Buffer.from(secret, 'base64') }),
  '`hmac-sm3` 的正文用 SHA-256 散列': () => ({
    algorithm: 'hmac-sm3',
    signature: (mac) => `hmac-sm3=${mac.toString('base64url')}`,
  }),
  '本机时钟慢 6 分钟': () => ({ time: String(Math.floor(province.clock.now() / 1000) - 360) }),
  重发时用原来的请求头: () => ({ nonce: USED_NONCE }),
};

async function codeOf(mistake: Partial<Steps>): Promise<string> {
  const { algorithm, method, target: path, body, time, nonce, ...steps } = { ...correct(), ...mistake };
  const target = method === 'POST' ? path.replace('/ratings', '/tickets') : path;
  const text = steps.text([method, target, time, nonce, steps.bodyHash(body)]);
  const mac = createHmac(algorithm.slice('hmac-'.length), steps.key(province.portal.secret)).update(text).digest();
  const headers = {
    'Hcp-App': province.portal.appId,
    'Hcp-Time': time,
    'Hcp-Nonce': nonce,
    'Hcp-Signature': steps.signature(mac),
  };
  const reply = await province.call(method, target, { body, headers });
  return reply.status < 300 ? 'accepted' : problemIn(reply).code;
}

test('signed without a mistake, the call that the mistakes are made with is accepted', async () => {
  assert.equal(await codeOf({}), 'accepted');
  assert.equal(await codeOf(WITH_BODY), 'accepted');
  const withSm3 = MISTAKES['`hmac-sm3` 的正文用 SHA-256 散列']?.();
  assert.equal(await codeOf({ ...withSm3, bodyHash: (body) => hex(body, 'sm3') }), 'accepted');
});

const rows = rowsUnder('常见的错误');

test('every mistake on the page is made here, and none besides', () => {
  assert.deepEqual(rows.map(([mistake]) => mistake).sort(), Object.keys(MISTAKES).sort());
});

for (const [mistake = '', code] of rows) {
  test(`${mistake}: the province answers what the page says`, async () => {
    assert.equal(`\`${await codeOf(MISTAKES[mistake]?.() ?? {})}\``, code);
  });
}
