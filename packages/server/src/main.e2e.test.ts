import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { replyTo } from './test-support/reply.js';
import { CLOSED_CASE } from './test-support/service.js';
import { signedHeaders } from './test-support/sign.js';
import { YEAR_2027 } from './test-support/year-2027.js';

/** As it is published. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const portalSchema = z.object({ endpoint: z.string(), appId: z.string(), secret: z.string() });

let folder: string;
const running = new Set<ChildProcess>();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hcp-main-'));
});
after(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Starts the program and follows what it says. */
function start(env: Readonly<Record<string, string>> = {}, operands: readonly string[] = []) {
  const settings = { HCP_DATA: folder, HCP_PORT: '0', HCP_SAMPLE: 'none', DATABASE_URL: '', ...env };
  const child = spawn(process.execPath, [MAIN, ...operands], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const ended = once(child, 'close').then(() => running.delete(child));
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('已就绪')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(said)));
  });
  ready.catch(() => undefined);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { ready, ended, end, child, said: () => said };
}

const portal = async () => portalSchema.parse(JSON.parse(await readFile(join(folder, 'portal-app.json'), 'utf8')));

async function asPortal(method: string, target: string, body = '') {
  const { endpoint, ...credentials } = await portal();
  const headers = signedHeaders(credentials, { method, target, body, now: Date.now() });
  return replyTo(method, target, await fetch(endpoint + target, { method, headers, ...(body && { body }) }));
}

test('it starts with credentials for the portal, stops on a signal, and is not harmed by being killed', async () => {
  const first = start();
  await first.ready;
  const { secret } = await portal();
  assert.equal((await stat(join(folder, 'portal-app.json'))).mode & 0o777, 0o600);
  assert.equal((await stat(join(folder, 'master.key'))).mode & 0o777, 0o600);
  assert.doesNotMatch(first.said(), new RegExp(secret), 'the secret is not on the screen');
  assert.equal((await asPortal('PUT', '/v1/service-cases/KEPT', JSON.stringify(CLOSED_CASE))).status, 200);

  const second = start();
  await second.ended;
  assert.equal(second.child.exitCode, 1);
  assert.match(second.said(), /数据目录 .* 正由另一个进程使用/);

  await first.end('SIGKILL');
  const again = start();
  await again.ready;
  assert.equal((await portal()).secret, secret);
  const tickets = '/v1/service-cases/KEPT/tickets';
  assert.equal((await asPortal('POST', tickets, '{"channel":"pc"}')).status, 201);
  assert.equal(await again.end('SIGTERM'), 0);
});

test('a year of days off is learned by a command, once the server has been stopped', async () => {
  const file = join(folder, '2027.json');
  await writeFile(file, JSON.stringify(YEAR_2027));
  const learning = start({}, ['learn-year', file]);
  await learning.ended;
  assert.equal(learning.child.exitCode, 0, learning.said());
  assert.match(learning.said(), /已记下 2027 年的放假安排，重新计算 0 件差评的 0 个时限/);

  for (const [operands, code, says] of [
    [['learn-year'], 2, /应写明 1 项内容/],
    [['learn-month', file], 1, /用法/],
    [['learn-year', file, file], 2, /应写明 1 项内容/],
  ] as const) {
    const wrong = start({}, operands);
    await wrong.ended;
    assert.equal(wrong.child.exitCode, code);
    assert.match(wrong.said(), says);
  }
});

test('a busy port and a senseless setting end it with a sentence that helps', async () => {
  const other = createServer().listen(0, '127.0.0.1').unref();
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const busy = start({ HCP_PORT: port });
  await busy.ended;
  assert.equal(busy.child.exitCode, 1);
  assert.match(busy.said(), new RegExp(`端口 ${port} 已被占用.*HCP_PORT`));

  const senseless = start({ HCP_MODE: 'test' });
  await senseless.ended;
  assert.equal(senseless.child.exitCode, 1);
  assert.match(senseless.said(), /HCP_MODE/);
});

test('asked for help, it tells its commands and opens nothing', async () => {
  const asked = start({}, ['--help']);
  await asked.ended;
  assert.equal(asked.child.exitCode, 0);
  assert.match(asked.said(), /^用法：[^]*haochaping-server place/);
});

test('a data folder that cannot be written to is told in one Chinese sentence, without a stack trace', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const readOnly = await mkdtemp(join(folder, 'read-only-'));
  await chmod(readOnly, 0o500);
  // Whoever runs as root may write anywhere: a folder below a file stands for it then.
  const folders = [join(file, 'data'), ...(process.getuid?.() === 0 ? [] : [readOnly])];
  for (const unusable of folders) {
    const starting = start({ HCP_DATA: unusable });
    await starting.ended;
    assert.equal(starting.child.exitCode, 1);
    const [, sentence = '', ...more] = starting.said().trim().split('\n');
    assert.match(sentence, /^数据目录 .* 不能使用：.*。请改正，或用环境变量 HCP_DATA 另选一个目录。$/);
    assert.deepEqual(more, []);
  }
});
