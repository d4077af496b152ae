import assert from 'node:assert/strict';
import test from 'node:test';
import { drop, half, json, stubProvince, problem } from '../test-support/stub-province.js';
import { overFetch } from './fetch.js';
import { overKy } from './ky.js';
import { TimedOut, TIMEOUT_MS, type Sending } from './transport.js';

const sendingTo = (endpoint: string, more: Partial<Sending> = {}): Sending => ({
  url: new URL(endpoint),
  method: 'POST',
  body: '{"a":1}',
  headers: () => ({ 'content-type': 'application/json' }),
  repeatable: true,
  signal: undefined,
  ...more,
});

for (const [name, transport] of [
  ['fetch', overFetch],
  ['ky', overKy],
] as const) {
  test(`${name}: brings status, headers and text as they are, a refusal too`, async (t) => {
    const { endpoint, seen } = await stubProvince(t, json(409, { code: 'no' }, { etag: '"7"' }));
    const { status, headers, text } = await transport(sendingTo(endpoint));
    assert.deepEqual([status, headers.get('etag'), text], [409, '"7"', '{"code":"no"}']);
    assert.deepEqual([seen.length, seen[0]?.method, seen[0]?.body], [1, 'POST', '{"a":1}']);
  });

  for (const status of [408, 429, 500, 502, 503, 504]) {
    test(`${name}: ${status} may pass and is sent again, with headers made anew`, async (t) => {
      const { endpoint, seen } = await stubProvince(t, problem(status, 'x'), json(200, {}));
      let made = 0;
      const answer = await transport(sendingTo(endpoint, { headers: () => ({ 'x-made': String((made += 1)) }) }));
      assert.equal(answer.status, 200);
      assert.deepEqual(
        seen.map(({ headers }) => headers['x-made']),
        ['1', '2'],
      );
    });
  }

  for (const status of [400, 401, 403, 404, 409, 422]) {
    test(`${name}: ${status} is sent once`, async (t) => {
      const { endpoint, seen } = await stubProvince(t, problem(status, 'x'));
      assert.equal((await transport(sendingTo(endpoint))).status, status);
      assert.equal(seen.length, 1);
    });
  }

  test(`${name}: what is not repeatable is sent once, whatever happens`, async (t) => {
    const { endpoint, seen } = await stubProvince(t, drop);
    await assert.rejects(transport(sendingTo(endpoint, { repeatable: false })));
    const busy = await stubProvince(t, problem(503, 'x'));
    assert.equal((await transport(sendingTo(busy.endpoint, { repeatable: false }))).status, 503);
    assert.deepEqual([seen.length, busy.seen.length], [1, 1]);
  });

  test(`${name}: a line that stays broken is tried three times`, async (t) => {
    const { endpoint, seen } = await stubProvince(t, drop);
    await assert.rejects(transport(sendingTo(endpoint)), (reason) => !(reason instanceof TimedOut));
    assert.equal(seen.length, 3);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    test(`${name}: a redirect (${status}) to another host is not followed, and not a byte goes there`, async (t) => {
      const other = await stubProvince(t, json(200, {}));
      const { endpoint, seen } = await stubProvince(t, json(status, {}, { location: other.endpoint }));
      const answer = await transport(sendingTo(endpoint));
      assert.equal(answer.status, status);
      assert.deepEqual([seen.length, other.seen.length], [1, 0]);
    });
  }

  test(`${name}: half an answer is no answer`, async (t) => {
    const { endpoint } = await stubProvince(t, half({ receipt: 'x'.repeat(1000) }));
    await assert.rejects(transport(sendingTo(endpoint, { repeatable: false })));
  });

  test(`${name}: a province that says nothing is given up after fifteen seconds`, async (t) => {
    let arrived: (() => void) | undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const { endpoint } = await stubProvince(t, () => arrived?.());
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const waiting = transport(sendingTo(endpoint, { repeatable: false }));
    const over = assert.rejects(waiting, TimedOut);
    await arrival;
    t.mock.timers.tick(TIMEOUT_MS);
    await over;
  });

  test(`${name}: a caller who leaves is not answered, and nothing is sent again`, async (t) => {
    const leaving = new AbortController();
    const { endpoint, seen } = await stubProvince(t, () => leaving.abort());
    await assert.rejects(transport(sendingTo(endpoint, { signal: leaving.signal })), { name: 'AbortError' });
    assert.equal(seen.length, 1);
  });
}
