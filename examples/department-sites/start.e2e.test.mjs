// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** @param {'portal' | 'desk'} site */
const programOf = (site) => fileURLToPath(new URL(`${site}.mjs`, import.meta.url));
/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-'));
});
after(() => rm(folder, { recursive: true }));

/**
 * @param {Record<string, string>} env
 * @param {'portal' | 'desk'} site
 */
function start(env, site = 'portal') {
  const child = spawn(process.execPath, [programOf(site)], { env: { PATH: process.env['PATH'], ...env } });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  return { child, ended };
}

/** @param {string} text */
async function credentialsFile(text) {
  const path = join(folder, 'app.json');
  await writeFile(path, text);
  return path;
}

const NOBODY = JSON.stringify({ endpoint: 'http://127.0.0.1:9', appId: 'app', secret: 'secret' });

test('without credentials it says what is missing', async () => {
  const { code, output } = await start({}).ended;
  assert.equal(code, 1);
  assert.match(output, /^没有指定应用凭证：.*HCP_CREDENTIALS.*\n$/);
});

test('with a file that is not there, or not credentials, it says which', async () => {
  const missing = await start({ HCP_CREDENTIALS: join(folder, 'none.json') }).ended;
  assert.equal(missing.code, 1);
  assert.match(missing.output, /^读不到应用凭证文件 .*none\.json.*\n$/);
  for (const text of ['', '[]', '{"endpoint":"ftp://a","appId":"a","secret":"s"}']) {
    const broken = await start({ HCP_CREDENTIALS: await credentialsFile(text) }).ended;
    assert.equal(broken.code, 1);
    assert.match(broken.output, /^应用凭证文件 .* 内容有误.*\n$/);
  }
});

/** Holds a port of this machine until it is closed. */
async function occupiedPort() {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
  return { port: String(port), close: () => new Promise((resolve) => other.close(resolve)) };
}

test('a busy port is named', async () => {
  const { port, close } = await occupiedPort();
  const { code, output } = await start({ PORTAL_PORT: port, HCP_CREDENTIALS: await credentialsFile(NOBODY) }).ended;
  await close();
  assert.equal(code, 1);
  assert.match(output, new RegExp(`^端口 ${port} 已被占用.*\\n$`));
});

for (const [site, port] of /** @type {const} */ ([
  ['portal', 'PORTAL_PORT'],
  ['desk', 'DESK_PORT'],
])) {
  test(`the ${site} starts without the province, and stops when asked to`, async () => {
    const free = await occupiedPort();
    await free.close();
    const { child, ended } = start({ [port]: free.port, HCP_CREDENTIALS: await credentialsFile(NOBODY) }, site);
    const [line] = await once(child.stdout, 'data');
    assert.match(String(line), new RegExp(`http://localhost:${free.port}/`));
    assert.equal((await fetch(`http://127.0.0.1:${free.port}/healthz`)).status, 200);
    const script = await fetch(`http://127.0.0.1:${free.port}/haochaping/haochaping.js`);
    assert.equal(script.status, 200, 'the rating component is served');
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
  });
}
