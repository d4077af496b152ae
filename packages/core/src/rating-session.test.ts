import assert from 'node:assert/strict';
import test from 'node:test';
import { ratingSessionSchema } from './rating-session.js';
import { SESSION } from './test-support/answers.js';

const until = '2026-11-22T15:46:36+08:00';
const readAs = (rateable: object) => ratingSessionSchema.safeParse({ ...SESSION, rateable }).data?.rateable;
const hosted = (url: string) => ({ now: false, because: 'hosted-page', url, until }) as const;

for (const url of ['https://hcp.example.gov.cn/pre?serviceCode=000FW1&source=1#t', '/rate#abc-DEF_1']) {
  test(`a province may send the rater to its own page at ${url}`, () => {
    assert.deepEqual(readAs(hosted(url)), hosted(url));
  });
}

for (const url of [
  'http://hcp.example.gov.cn/rate',
  'javascript:alert(1)',
  'data:text/html,hi',
  '//elsewhere.example/rate',
  '/\\elsewhere.example/rate',
  '/\t/elsewhere.example/rate',
  'rate',
  'https://',
  '',
  `https://hcp.example.gov.cn/${'x'.repeat(2000)}`,
]) {
  test(`an answer that leads to “${url.slice(0, 40)}” cannot be read: it is never taken for another no`, () => {
    assert.equal(readAs(hosted(url)), undefined);
  });
}

test('a hosted page without an address cannot be read, and one that may be rated here has none', () => {
  assert.equal(readAs({ now: false, because: 'hosted-page' }), undefined);
  assert.deepEqual(readAs({ now: true, until, url: '/rate#abc' }), { now: true, until });
});

test('a reason that this version does not know stays a reason', () => {
  assert.deepEqual(readAs({ now: false, because: 'under-arbitration' }), { now: false, because: 'under-arbitration' });
});
