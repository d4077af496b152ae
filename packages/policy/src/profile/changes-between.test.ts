import assert from 'node:assert/strict';
import test from 'node:test';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { changesBetween } from './changes-between.js';
import { profileOf } from './profile-of.js';
import { profileSchema, type Profile } from './profile.js';

const notice = '平新政务和数据〔2027〕1号';
const older = HENAN_XINHUA_2022;

/** Invented: working days instead of 15日, names only encouraged, and a call to everybody. */
const newer: Profile = profileSchema.parse({
  ...older,
  version: '2',
  validFrom: { value: '2027-03-01', source: { notice, quote: '自2027年3月1日起施行' } },
  identity: { value: 'encouraged', source: { notice, quote: '鼓励实名' } },
  duties: {
    ...older.duties,
    rectify: {
      value: { amount: 10, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' },
      source: { notice, quote: '10个工作日' },
    },
  },
  callbacks: [
    {
      value: { scope: 'closed-bad-reviews', ratePercent: 100, due: null },
      source: { notice, quote: '逐件回访' },
    },
  ],
});
const changes = changesBetween(older, newer);

test('a new version shows which rules it changes, and no others', () => {
  assert.deepEqual(
    changes.map(({ key }) => key),
    ['validFrom', 'identity', 'duties.rectify', 'callbacks.all-raters', 'callbacks.closed-bad-reviews'],
  );
});

test('a change shows both values, and where each stands', () => {
  const identity = changes.find(({ key }) => key === 'identity');
  assert.deepEqual(identity, { key: 'identity', before: older.identity, after: newer.identity });
});

test('a rule that was dropped has no after, a rule that came has no before', () => {
  const [dropped, came] = changes.slice(-2);
  assert.ok(dropped?.before && !dropped.after);
  assert.ok(came?.after && !came.before);
});

test('the same value on another ground is a change', () => {
  const source = { notice, quote: '实名评价' };
  assert.deepEqual(changesBetween(older, { ...older, identity: { value: 'required', source } }), [
    { key: 'identity', before: older.identity, after: { value: 'required', source } },
  ]);
});

test('a version written in another order of fields changes nothing', () => {
  const { identity, ...others } = older;
  assert.deepEqual(changesBetween(older, { identity, ...others }), []);
  assert.deepEqual(changesBetween(older, profileSchema.parse(JSON.parse(JSON.stringify(older)))), []);
});

const versions = [older, newer];
test('two versions stand side by side: old ratings find theirs, new ones the newest', () => {
  assert.deepEqual(profileOf(older.id, '1', versions), { outcome: 'known', profile: older });
  assert.deepEqual(profileOf(older.id, '2', versions), { outcome: 'known', profile: newer });
  assert.deepEqual(profileOf(older.id, undefined, versions), { outcome: 'known', profile: newer });
});

test('a version that nobody has fails closed and names those that there are', () => {
  assert.deepEqual(profileOf(older.id, '3', versions), {
    outcome: 'unknown',
    sentence: '政策档案“henan-xinhua-2022”没有第“3”版。可用的版本：1、2。',
  });
});
