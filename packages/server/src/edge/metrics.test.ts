import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createServer, type RunningServer } from '../server.js';
import { setLogFormat } from '../store/process-log.js';
import { testDatabase } from '../test-support/test-database.js';
import { MASTER_KEY } from '../test-support/test-province.js';

const HOST = '127.0.0.1';
let server: RunningServer;
let drop: () => Promise<void>;
before(async () => {
  const database = await testDatabase();
  ({ drop } = database);
  server = await createServer({
    storage: database.storage,
    masterKey: MASTER_KEY,
    port: 0,
    host: HOST,
    sandbox: true,
    metrics: { port: 0, host: HOST },
  });
});
after(async () => {
  await server.stop();
  await drop();
});

const interfaceAt = (path: string, init?: RequestInit) => fetch(`http://${HOST}:${server.port}${path}`, init);
const metricsAt = (path: string) => fetch(`http://${HOST}:${server.metricsPort}${path}`);

test('the metrics tell how many calls were answered, how, and how long they took', async () => {
  await interfaceAt('/livez');
  await interfaceAt('/v1/ratings/mine', { headers: { authorization: 'Bearer of-nobody' } });
  const response = await metricsAt('/metrics');
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  assert.match(text, /^hcp_calls_total\{endpoint="GET \/livez",status="200"\} 1$/m);
  assert.match(text, /^hcp_calls_total\{endpoint="GET \/v1\/ratings\/mine",status="401"\} 1$/m);
  assert.match(text, /^hcp_call_seconds_bucket\{le="\+Inf",endpoint="GET \/livez"\} 1$/m);
  assert.match(text, /^hcp_call_seconds_count\{endpoint="GET \/livez"\} 1$/m);
  assert.match(text, /^hcp_ready 1$/m);
  // The seeds of this month's and the next month's samples wait for the next batch.
  assert.match(text, /^hcp_log_waiting_entries 2$/m);
  for (const line of text.split('\n').filter(Boolean))
    assert.match(line, /^(# (HELP|TYPE) hcp_\w+ .+|hcp_\w+(\{[^}]*\})? [\d.e+-]+)$/);
});

test('citizens and departments do not reach them: they have a port of their own, and nothing else is there', async () => {
  assert.equal((await interfaceAt('/metrics')).status, 404);
  assert.equal((await metricsAt('/')).status, 404);
  assert.equal((await metricsAt('/v1/log/head')).status, 404);
});

test('each answer has a number by which it is found in the log; a gateway may give it, and nothing personal passes for one', async () => {
  const idOf = async (given?: string): Promise<string | null> => {
    const headers = given === undefined ? {} : { 'x-request-id': given };
    return (await interfaceAt('/livez', { headers })).headers.get('x-request-id');
  };
  const own = await idOf();
  assert.match(own ?? '', /^[0-9a-f]{32}$/);
  assert.notEqual(await idOf(), own);
  assert.equal(await idOf('4bf92f3577b34da6a3ce929d0e0e4736'), '4bf92f3577b34da6a3ce929d0e0e4736');
  for (const given of ['13800138000', '141125199001011234', 'zhang-san-feng-of-liulin'])
    assert.notEqual(await idOf(given), given);
});

test('as JSON, a call is one line with its number, address, status and time, and nothing that was sent', async (context) => {
  const written = context.mock.method(console, 'log', () => undefined);
  setLogFormat('json');
  context.after(() => setLogFormat('text'));
  const response = await interfaceAt('/v1/ratings/mine?phone=13800138000', {
    headers: { authorization: 'Bearer secret' },
  });
  const lines = written.mock.calls.map(({ arguments: [line] }) => String(line));
  const line = lines.find((each) => each.includes(response.headers.get('x-request-id') ?? '?')) ?? '';
  assert.match(
    line,
    /^\{"time":"[^"]+Z","level":"info","message":"call","requestId":"[^"]+","endpoint":"GET \/v1\/ratings\/mine","status":401,"milliseconds":\d+\}$/,
  );
  assert.doesNotMatch(lines.join(), /13800138000|secret/);
});
