import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { receiptSchema, ticketSchema, type ServiceCase } from '@haochaping/core';
import { freePort } from '@haochaping/test-support/free-port';
import { startPostgres } from '@haochaping/test-support/postgres';
import * as z from 'zod/mini';
import type { AppCredentials } from './apps/app.js';
import { CLOSED_CASE, SATISFIED } from './test-support/service.js';
import { signedHeaders } from './test-support/sign.js';
import { MASTER_KEY, startProvince } from './test-support/test-province.js';

const rowsSchema = z.array(z.object({ rating_no: z.string() }));
/** As it is published. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const HOST = '127.0.0.1';
const CITIZENS = 6;

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://${HOST}:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function start(port: number, url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      HCP_MODE: 'production',
      HCP_PORT: String(port),
      HCP_HOST: HOST,
      HCP_DRAIN_SECONDS: '2',
      DATABASE_URL: url,
      HCP_MASTER_KEY: MASTER_KEY.toString('base64url'),
    },
    stdio: 'ignore',
  });
  while (!(await isReady(port))) {
    assert.equal(child.exitCode, null, 'a server does not start');
    await pause(100);
  }
  return child;
}

/** In turn to each that says that it is ready, as a load balancer does; connections stay open. */
async function balancing(ports: readonly number[]) {
  const agent = new Agent({ keepAlive: true });
  let ready: readonly number[] = ports;
  let turn = 0;
  const timer = setInterval(() => {
    void Promise.all(ports.map(isReady)).then((are) => {
      ready = ports.filter((_port, nth) => are[nth]);
    });
  }, 200);
  const server: Server = createServer((incoming, outgoing) => {
    const port = ready[(turn += 1) % ready.length];
    const { method, url: path, headers } = incoming;
    const onward = request({ agent, host: HOST, port, method, path, headers }, (answer) => {
      // How long a server keeps its connection says nothing about how long this one keeps the citizen's.
      const { connection, 'keep-alive': keptFor, ...passedOn } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, passedOn);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return {
    origin: `http://${HOST}:${address.port}`,
    close: () => {
      clearInterval(timer);
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

/** A case, its ticket and its rating, again and again; gives the receipts, and whatever was answered otherwise. */
async function citizen(origin: string, app: AppCredentials, goesOn: () => boolean) {
  const receipts: string[] = [];
  const refused: string[] = [];
  const hour = (ago: number): string =>
    `${new Date(Date.now() + (8 - ago) * 3_600_000).toISOString().slice(0, 19)}+08:00`;
  const serviceCase: ServiceCase = { ...CLOSED_CASE, acceptedAt: hour(2), closedAt: hour(1) };
  const send = async (method: string, target: string, content: unknown, token?: string): Promise<unknown> => {
    const body = JSON.stringify(content);
    const headers = token
      ? { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
      : signedHeaders(app, { method, target, body, now: Date.now() });
    const answer = await fetch(origin + target, {
      method,
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    const text = await answer.text();
    if (!answer.ok) refused.push(`${method} ${target} ${answer.status} ${text}`);
    return answer.ok ? JSON.parse(text) : undefined;
  };
  while (goesOn()) {
    const path = `/v1/service-cases/${randomUUID()}`;
    await send('PUT', path, serviceCase);
    const ticket = ticketSchema.safeParse(await send('POST', `${path}/tickets`, { channel: 'pc' }));
    if (!ticket.success) continue;
    const receipt = receiptSchema.safeParse(await send('POST', '/v1/ratings', SATISFIED, ticket.data.ticket));
    if (receipt.success) receipts.push(receipt.data.ratingNo);
  }
  return { receipts, refused };
}

test('两个进程一个一个重启，群众一直在评价：一条不丢，一条不重，没有一次出错', async () => {
  const postgres = await startPostgres();
  const { url, name } = await postgres.createDatabase();
  const province = await startProvince({ postgres: url, sandbox: false });
  const { portal } = province;
  await province.stop();
  const ports = [await freePort(), await freePort()];
  const servers = await Promise.all(ports.map((port) => start(port, url)));
  const balancer = await balancing(ports);
  try {
    let goesOn = true;
    const citizens = Array.from({ length: CITIZENS }, () => citizen(balancer.origin, portal, () => goesOn));
    for (const [nth, port] of ports.entries()) {
      await pause(1_000);
      servers[nth]?.kill('SIGTERM');
      if (servers[nth]) await once(servers[nth], 'close');
      assert.equal(servers[nth]?.exitCode, 0);
      servers[nth] = await start(port, url);
    }
    await pause(1_000);
    goesOn = false;
    const done = await Promise.all(citizens);
    assert.deepEqual(
      done.flatMap(({ refused }) => refused),
      [],
    );
    const receipts = done.flatMap((each) => each.receipts).sort();
    assert.ok(receipts.length > 50, `${receipts.length} ratings`);
    const rows = rowsSchema.parse(await postgres.query('select rating_no from rating', name));
    assert.deepEqual(rows.map(({ rating_no }) => rating_no).sort(), receipts);
  } finally {
    balancer.close();
    for (const server of servers) server.kill('SIGKILL');
    await postgres.remove();
  }
});
