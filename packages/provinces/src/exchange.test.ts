import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { test, type TestContext } from 'node:test';
import { exchange, httpTransport } from './exchange.js';

/** A server of the test's own, and its address. */
async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
}

test('a redirect is not followed, so no byte goes to a host that was not configured', async (t) => {
  const elsewhere: string[] = [];
  const other = await serve(t, (request, response) => {
    elsewhere.push(request.url ?? '');
    response.end();
  });
  const url = await serve(t, (_, response) => void response.writeHead(307, { location: other }).end());
  const answer = await exchange(httpTransport(), { method: 'POST', url, body: 'report' });
  assert.equal(answer.outcome, 'later');
  assert.deepEqual(elsewhere, []);
});

test('an answer without an end is given up', async (t) => {
  const url = await serve(t, (_, response) => {
    // Node 24 calls back at once when the other side has gone: it learns of that only if it is let go in between.
    const more = (): void => {
      if (!response.destroyed) response.write('x'.repeat(100_000), () => setImmediate(more));
    };
    more();
  });
  assert.equal((await exchange(httpTransport(), { method: 'GET', url })).outcome, 'later');
});
