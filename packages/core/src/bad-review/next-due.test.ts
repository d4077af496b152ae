import assert from 'node:assert/strict';
import test from 'node:test';
import type { Due, Duty } from '../due.js';
import type { Person } from './actor.js';
import { type BadReview, withNewDates } from './bad-review.js';
import { owedIn, nextDue } from './next-due.js';
import { STAGES, type Stage } from './stage.js';
import { take } from './take.js';

const due = (duty: Duty, dueAt: string): Due => ({
  duty,
  dueAt,
  provisional: false,
  howCounted: {
    amount: 15,
    unit: 'natural-days',
    anchor: '2026-03-01T09:00:00+08:00',
    starts: 'next-day',
    source: { notice: '001', quote: '应在15日内进行整改' },
    skipped: [],
    makeUpDays: [],
    calendarNotices: [],
    unknownYears: [],
  },
});

const dues = [
  due('verify', '2026-03-02T09:00:00+08:00'),
  due('rectify', '2026-03-16T23:59:59+08:00'),
  due('answer', '2026-03-16T23:59:59+08:00'),
];
const NEXT_DUTY: Readonly<Record<Stage, Duty | undefined>> = {
  'to-dispatch': 'verify',
  'to-verify': 'verify',
  'to-recheck': 'verify',
  'exclusion-proposed': 'rectify',
  rectifying: 'rectify',
  answering: 'answer',
  answered: undefined,
  excluded: undefined,
  closed: undefined,
};

for (const stage of STAGES) {
  test(`${stage}: ${NEXT_DUTY[stage] ?? 'nothing'} is due next`, () => {
    assert.equal(nextDue({ stage, dues })?.duty, NEXT_DUTY[stage]);
    assert.equal(owedIn(stage)[0], NEXT_DUTY[stage]);
  });
}

test('where a place sets no time to verify, the next date that it sets is due next', () => {
  assert.equal(nextDue({ stage: 'to-verify', dues: dues.slice(2) })?.duty, 'answer');
});

const rectifying: BadReview = {
  stage: 'rectifying',
  ratedOrg: 'RATED',
  above: ['SUPERVISING'],
  holder: 'RATED',
  calledBack: true,
  phoneKept: true,
  dues,
  taken: [],
};
const officer: Person = { roles: ['officer'], orgCode: 'RATED', staffNo: '1' };
const RULES = { extensions: 1, exclusion: true, objection: true, callback: true, verdicts: 2 };
const extend = (until: string) =>
  take(rectifying, { step: 'extend', note: '需更换设备', until }, officer, RULES, '2026-03-05T09:00:00+08:00');

test('001：应说明理由和整改期限——延期改动它所针对的期限', () => {
  const taken = extend('2026-03-30T23:59:59+08:00');
  assert.ok(taken.outcome === 'taken');
  assert.equal(nextDue(taken.review)?.dueAt, '2026-03-30T23:59:59+08:00');
});

for (const until of ['2026-03-16T23:59:59+08:00', '2026-03-16T15:59:59Z', '2026-03-10T00:00:00+08:00']) {
  test(`an extension to ${until}, no later than the date it is for, is none`, () => {
    assert.deepEqual(extend(until), { outcome: 'refused', because: 'extension-not-later' });
  });
}

test('under new dates an earlier extension is over', () => {
  const taken = extend('2026-03-30T23:59:59+08:00');
  assert.ok(taken.outcome === 'taken');
  const again = withNewDates(taken.review, [due('rectify', '2026-05-01T23:59:59+08:00')]);
  assert.equal(nextDue(again)?.dueAt, '2026-05-01T23:59:59+08:00');
});
