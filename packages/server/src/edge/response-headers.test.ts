import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshTicket } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

/** Whatever is asked for, and however it ends. */
const ASKED: readonly [string, string, string?][] = [
  ['an answer', 'GET', '/v1/rating-session'],
  ['an answer without a body', 'POST', '/v1/rating-session/skip'],
  ['a refusal', 'GET', '/v1/bad-reviews'],
  ['an address that is none', 'GET', '/v1/nothing'],
  ['a wrong method', 'DELETE', '/v1/ratings'],
  ['the index page', 'GET', '/'],
  ['the page of a link', 'GET', '/rate'],
  ['a page that says no', 'POST', '/rated'],
  ['the description of the interface', 'GET', '/openapi.json'],
];

for (const [what, method, path = ''] of ASKED) {
  test(`${what}: no browser guesses its type, frames it, runs what is not its own or tells others where it was`, async () => {
    const authorization = `Bearer ${await freshTicket(province)}`;
    const { headers } = await fetch(province.origin + path, { method, headers: { authorization } });
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.doesNotMatch(policy.join(), /unsafe|\*|https?:/);
    assert.equal(headers.get('set-cookie'), null);
  });
}

test('neither an answer nor a refusal is kept by a cache', async () => {
  for (const [what, method, path = ''] of ASKED.slice(0, 5)) {
    const { headers } = await fetch(province.origin + path, { method });
    assert.equal(headers.get('cache-control'), 'no-store', what);
  }
});
