import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KNOWN_CODES, LEVELS, QUESTION_KINDS, TIMELINE_EVENTS } from '@haochaping/core';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { XINHUA_CASE, freshTicket } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const KNOWN: ReadonlySet<string> = new Set([...KNOWN_CODES.values(), QUESTION_KINDS, TIMELINE_EVENTS].flat());
/** The fields of answers that hold codes. */
const FIELDS = /"(?:level|stage|duty|unit|starts|state|remedy|event|finding|kind|rule|channel|because)":"([^"]*)"/g;
const codesIn = (json: unknown): readonly string[] =>
  [...JSON.stringify(json).matchAll(FIELDS)].flatMap(([, code]) => code ?? []);

test('the server’s own answers never use a code that this version does not know', async () => {
  const ticket = await freshTicket(province, XINHUA_CASE);
  const session = await province.withToken(ticket, 'GET', '/v1/rating-session');
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  const seen = await review.see(review.tokens.officer);
  const codes = codesIn([session.json, await review.track(), seen.json]);
  assert.ok(LEVELS.every((level) => codes.includes(level)));
  assert.ok(codes.length > 20, `${codes.length}`);
  assert.deepEqual(
    codes.filter((code) => !KNOWN.has(code)),
    [],
  );
});
