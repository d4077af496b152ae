import assert from 'node:assert/strict';
import test from 'node:test';
import {
  FOLLOW_UP_REFUSALS,
  followUpRefusal,
  type FollowUpRefusal,
  type FollowUpStanding,
  followUpSchema,
} from './follow-up.js';

const AT = '2026-03-10T09:00:00+08:00';
const OPEN: FollowUpStanding = { times: 1, given: 0, until: AT, mayBegin: true };

const ROWS: readonly [title: string, Partial<FollowUpStanding>, FollowUpRefusal | undefined][] = [
  ['答复以后、期限之内可以追评', {}, undefined],
  ['本地没有追评', { times: 0 }, 'follow-up-not-offered'],
  ['差评还没有答复', { until: undefined }, 'follow-up-too-early'],
  ['不是差评，不会有答复', { until: undefined, mayBegin: false }, 'follow-up-not-offered'],
  ['次数用完', { given: 1 }, 'follow-up-used-up'],
  ['用完以后又过了期限，还是用完', { given: 1, until: '2026-03-01T00:00:00+08:00' }, 'follow-up-used-up'],
  ['允许两次的，第二次还可以', { times: 2, given: 1 }, undefined],
  ['期限已过', { until: '2026-03-10T08:59:59+08:00' }, 'follow-up-too-late'],
];
for (const [title, standing, because] of ROWS) {
  test(title, () => assert.equal(followUpRefusal({ ...OPEN, ...standing }, AT), because));
}

test('every refusal stands in the table above', () => {
  const given = new Set(ROWS.flatMap(([, , because]) => because ?? []));
  assert.deepEqual(given, new Set(FOLLOW_UP_REFUSALS));
});

test('追评要有话，等级可有可无', () => {
  const accepts = (sent: unknown): boolean => followUpSchema.safeParse(sent).success;
  assert.ok(accepts({ text: '这次办得很快' }));
  assert.ok(accepts({ text: '这次办得很快', level: 'satisfied' }));
  assert.ok(!accepts({ level: 'satisfied' }));
  assert.ok(!accepts({ text: '　', level: 'satisfied' }));
  assert.ok(!accepts({ text: '好', level: 'fine' }));
});
