import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { mock, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '@haochaping/test-support/free-port';
import { startPostgres } from '@haochaping/test-support/postgres';
import { keysFrom } from '../store/crypto/keys.js';
import { fakeReceiver } from '../test-support/fake-receiver.js';
import { SATISFIED, rated } from '../test-support/service.js';
import { MASTER_KEY, startProvince } from '../test-support/test-province.js';
import { setSink } from './operate-sinks.js';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const RATINGS = 30;
/** In the middle of the queue, and of a batch. */
const KILLED_AT = 7;

/** The program as an operator starts it. */
async function startServer(url: string): Promise<ChildProcess> {
  return spawn(process.execPath, ['--conditions=source', `--import=${TSX}`, MAIN], {
    env: {
      ...process.env,
      HCP_MODE: 'production',
      HCP_PORT: String(await freePort()),
      DATABASE_URL: url,
      HCP_MASTER_KEY: MASTER_KEY.toString('base64url'),
    },
    stdio: 'ignore',
  });
}

test('a server that is killed while it reports loses nothing: what it had taken up is sent by the next one, under the same id', async () => {
  const postgres = await startPostgres();
  const { url } = await postgres.createDatabase();
  const platform = await fakeReceiver();
  // This one takes ratings and reports nothing itself.
  const intervals = mock.method(globalThis, 'setInterval', () => setTimeout(() => undefined));
  const province = await startProvince({ postgres: url, sandbox: false });
  intervals.mock.restore();
  const settings = { kind: 'platform', appId: 'city', secret: 'not-a-real-secret', algorithm: 'hmac-sha256' } as const;
  const sink = { sinkId: 'city', url: platform.url, settings };
  platform.answer(() => 503);
  await setSink(province.database, keysFrom(MASTER_KEY), sink, undefined, province.clock.now());
  for (let nth = 0; nth < RATINGS; nth += 1) await rated(province, SATISFIED);
  const { database } = province;
  /** As if the waits and leases were over. */
  const minutesPass = async (): Promise<void> => {
    await database
      .updateTable('report')
      .set({ next_try_at: '2026-10-16T10:00:00+08:00' })
      .where('state', '=', 'waiting')
      .execute();
    await database.updateTable('report_sink').set({ probe_at: null, failures: 0 }).execute();
  };
  await minutesPass();
  let server: ChildProcess | undefined;
  try {
    platform.received.length = 0;
    server = await startServer(url);
    const dead = once(server, 'exit');
    platform.answer(() => {
      if (platform.received.length < KILLED_AT) return 204;
      server?.kill('SIGKILL');
      return 'nothing';
    });
    await dead;
    assert.equal(server.signalCode, 'SIGKILL');
    const idsBefore = platform.received.map(({ headers }) => headers['idempotency-key']);
    platform.answer(() => 204);
    await minutesPass();
    server = await startServer(url);
    const undelivered = () =>
      database.selectFrom('report').select('report_id').where('state', '<>', 'delivered').execute();
    while ((await undelivered()).length > 0) {
      assert.equal(server.exitCode, null, 'the server does not start');
      await pause(200);
    }
    const ids = platform.received.map(({ headers }) => headers['idempotency-key']);
    assert.equal(new Set(ids).size, RATINGS);
    assert.ok(ids.length > RATINGS, 'some came twice');
    assert.ok(idsBefore.every((id) => ids.includes(id)));
  } finally {
    server?.kill('SIGKILL');
    await province.stop();
    await platform.stop();
    await postgres.remove();
  }
});
