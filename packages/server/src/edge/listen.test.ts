import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { Hono } from 'hono';
import { HTTP_LIMITS, listen, type HttpLimits, type Listening } from './listen.js';
import type { AsSent } from './mount.js';

const HOST = '127.0.0.1';

/** A port that answers `/` at once and `/slow` when it is let go. */
async function open(limits: Partial<HttpLimits> = {}) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const app = new Hono<AsSent>();
  app.get('/', ({ text }) => text('answered'));
  app.post('/', async ({ req, text }) => text(await req.text()));
  app.get('/slow', async ({ text }) => {
    await released;
    return text('answered');
  });
  const listening = await listen(0, HOST, { ...HTTP_LIMITS, drainSeconds: 0, ...limits });
  listening.serve(app);
  return { listening, release };
}

async function connected({ port }: Listening, text: string): Promise<Socket> {
  const socket = connect(port, HOST);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

async function answerOn(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(socket, 'close');
  return text;
}

const HOSTS = {
  'HTTP/1.0 without a host': 'GET / HTTP/1.0\r\n\r\n',
  'a host that is none': 'GET / HTTP/1.1\r\nHost: _health check_:99999\r\nConnection: close\r\n\r\n',
  'an empty host': 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n',
  'an address of IPv6': 'GET / HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n',
} as const;

for (const [what, text] of Object.entries(HOSTS)) {
  test(`a probe of a load balancer is answered with ${what}`, async () => {
    const { listening } = await open();
    assert.match(await answerOn(await connected(listening, text)), /^HTTP\/1\.1 200 /);
    await listening.close();
  });
}

test('a connection is kept longer than nginx keeps its own (60 seconds)', async () => {
  const { listening } = await open();
  const socket = await connected(listening, 'GET / HTTP/1.1\r\nHost: province\r\n\r\n');
  const chunks: readonly unknown[] = await once(socket, 'data');
  socket.destroy();
  await listening.close();
  assert.match(chunks.join(''), /Keep-Alive: timeout=(7[5-9]|[89]\d|\d{3,})/);
});

test('a body that trickles in is cut off when its time is over, and others are answered meanwhile', async () => {
  const { listening } = await open({ requestSeconds: 1 });
  const socket = await connected(listening, 'POST / HTTP/1.1\r\nHost: province\r\nContent-Length: 60000\r\n\r\n{');
  const trickle = setInterval(() => socket.write(' '), 100);
  const answer = answerOn(socket);
  assert.equal((await fetch(`http://${HOST}:${listening.port}/`)).status, 200);
  assert.match(await answer, /^HTTP\/1\.1 408 /);
  clearInterval(trickle);
  await listening.close();
});

test('headers that trickle in are cut off as well', async () => {
  const { listening } = await open({ requestSeconds: 1 });
  const socket = await connected(listening, 'POST / HTTP/1.1\r\nHost: province\r\nX-Slow: ');
  assert.match(await answerOn(socket), /^HTTP\/1\.1 408 /);
  await listening.close();
});

test('more connections than allowed are closed at once, and those that are there go on', async () => {
  const { listening, release } = await open({ connections: 2 });
  const slow = 'GET /slow HTTP/1.1\r\nHost: province\r\nConnection: close\r\n\r\n';
  const sockets = await Promise.all([connected(listening, slow), connected(listening, slow)]);
  const answers = sockets.map(answerOn);
  const third = await connected(listening, slow);
  // Closed, or reset where its request had arrived already.
  assert.equal(
    await answerOn(third).catch((error: unknown) => (String(error).includes('ECONNRESET') ? '' : error)),
    '',
  );
  release();
  for (const answer of answers) assert.match(await answer, /200 OK/);
  await listening.close();
});

test('told to close, it answers those who are there and those who still come, and keeps no connection', async () => {
  const { listening, release } = await open({ drainSeconds: 0.5 });
  const agent = new Agent({ keepAlive: true });
  const get = (path: string) =>
    new Promise<string>((resolve, reject) => {
      request({ host: HOST, port: listening.port, path, agent }, (response) => {
        response.resume().on('end', () => resolve(`${response.statusCode} ${response.headers.connection}`));
      })
        .on('error', reject)
        .end();
    });
  assert.equal(await get('/'), '200 keep-alive');
  const waiting = get('/slow');
  assert.equal(listening.isClosing(), false);
  const closed = listening.close();
  assert.equal(listening.isClosing(), true);
  assert.equal(await get('/'), '200 close', 'on the connection that was kept');
  assert.equal(await get('/'), '200 close', 'on a new one');
  release();
  assert.match(await waiting, /^200 /);
  await closed;
  await assert.rejects(get('/'), /ECONNREFUSED/);
  agent.destroy();
});

test('told to close, it also answers a call that takes longer than the draining, and waits for nothing else', async () => {
  const { listening, release } = await open({ stopSeconds: 3600 });
  const socket = await connected(listening, 'GET /slow HTTP/1.1\r\nHost: province\r\n\r\n');
  const answer = answerOn(socket);
  assert.match(await answerOn(await connected(listening, 'GET / HTTP/1.0\r\n\r\n')), /200 OK/);
  const closed = listening.close();
  setTimeout(release, 200);
  assert.match(await answer, /200 OK/);
  await closed;
});
