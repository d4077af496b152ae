import assert from 'node:assert/strict';
import test from 'node:test';
import { ratingSchema, ratingSummarySchema } from './rating.js';
import { receiptSchema } from './receipt.js';
import { submissionSchema } from './submission.js';

const service = { level: 'satisfied', indicators: ['410'] } as const;
const whole = {
  service,
  staff: { level: 'dissatisfied', indicators: [] },
  answers: { clear: 'yes', places: ['hall'], ladders: { trips: 'satisfied' } },
  text: '很好',
  identity: { name: '张三丰', phone: '13900000000', consent: true },
};
const accepts = (submission: unknown): boolean => submissionSchema.safeParse(submission).success;

test('a submission arrives as it was sent', () => assert.deepEqual(submissionSchema.parse(whole), whole));

test('a level alone is enough, and without one there is nothing', () => {
  assert.ok(accepts({ service: { level: 'satisfied', indicators: [] }, answers: {} }));
  for (const broken of [{ answers: {} }, { service: { indicators: [] }, answers: {} }, { service }])
    assert.ok(!accepts(broken));
});

test('what is too much for any form is refused at once', () => {
  const many = (count: number) => ({
    service: { level: 'satisfied', indicators: Array.from({ length: count }, String) },
    answers: {},
  });
  assert.ok(accepts(many(60)));
  assert.ok(!accepts(many(61)));
  for (const code of ['', 'x'.repeat(21)])
    assert.ok(!accepts({ service: { ...service, indicators: [code] }, answers: {} }));
  assert.ok(accepts({ service, answers: {}, text: '字'.repeat(4000) }));
  assert.ok(!accepts({ service, answers: {}, text: '字'.repeat(4001) }));
  assert.ok(accepts({ service, answers: { a: '字'.repeat(2000) } }));
  for (const answer of [
    '字'.repeat(2001),
    ['x'.repeat(51)],
    Array.from({ length: 51 }, String),
    { row: 'x'.repeat(51) },
    { ['x'.repeat(51)]: 'a' },
    5,
    null,
  ]) {
    assert.ok(!accepts({ service, answers: { a: answer } }));
  }
  assert.ok(!accepts({ service, answers: { ['x'.repeat(51)]: 'yes' } }));
});

const rating = {
  ratingNo: '141125-20261122-7F3K9Q2M',
  ratedAt: '2026-11-22T15:16:36+08:00',
  channel: 'pc',
  subject: { itemName: '居民身份证换领', caseNo: 'A-1', orgName: '柳林县公安局' },
  service: whole.service,
  staff: whole.staff,
  answers: whole.answers,
  text: whole.text,
};

test('a rating keeps all that was said and nothing of who said it', () => {
  assert.deepEqual(ratingSchema.parse({ ...rating, identity: whole.identity }), rating);
});

test('a summary for a department has neither level nor words', () => {
  const { ratingNo, ratedAt, channel } = rating;
  assert.deepEqual(ratingSummarySchema.parse({ ...rating, visit: 2 }), { ratingNo, ratedAt, channel, visit: 2 });
});

test('a receipt without its number, time or token is none', () => {
  const { ratingNo, ratedAt } = rating;
  const receipt = {
    ratingNo,
    ratedAt,
    itemName: '居民身份证换领',
    level: 'satisfied',
    levelLabel: '满意',
    trackingToken: 'a'.repeat(32),
  };
  assert.deepEqual(receiptSchema.parse(receipt), receipt);
  for (const key of Object.keys(receipt))
    assert.ok(!receiptSchema.safeParse({ ...receipt, [key]: undefined }).success, key);
});
