import assert from 'node:assert/strict';
import test from 'node:test';
import { PROCEDURE, STAGES, pressing, stepsOf, take, type BadReview, type Stage, type Step } from './bad-review.js';
import type { Due, Duty } from './due.js';

const due = (duty: Duty, dueAt: string): Due => ({
  duty,
  dueAt,
  provisional: false,
  howCounted: {
    amount: 15,
    unit: 'natural-days',
    anchor: '2026-03-01T09:00:00+08:00',
    source: { notice: '001', quote: '应在15日内进行整改' },
    skipped: [],
    makeUpDays: [],
  },
});

const dues = [
  due('verify', '2026-03-02T09:00:00+08:00'),
  due('rectify', '2026-03-16T23:59:59+08:00'),
  due('answer', '2026-03-16T23:59:59+08:00'),
];
const at = (stage: Stage): BadReview => ({ stage, dues });

const STEPS: readonly Step[] = [
  { step: 'verify', finding: 'confirmed', note: '属实' },
  { step: 'verify', finding: 'unconfirmed', note: '未能核实' },
  { step: 'extend', note: '需更换设备', until: '2026-03-30T23:59:59+08:00' },
  { step: 'rectify', note: '已整改' },
  { step: 'answer', note: '已反馈' },
  { step: 'close', note: '办结' },
];

for (const stage of STAGES) {
  for (const step of STEPS) {
    const row = PROCEDURE.find(
      (each) =>
        each.stage === stage &&
        each.step === step.step &&
        (!('finding' in each) || (step.step === 'verify' && each.finding === step.finding)),
    );
    const name = step.step === 'verify' ? `verify (${step.finding})` : step.step;
    test(row ? `${stage}: ${name} leads to ${row.leadsTo}` : `${stage}: ${name} cannot be done`, () => {
      const taken = take(at(stage), step);
      if (row) assert.equal(taken.outcome === 'taken' && taken.review.stage, row.leadsTo);
      else assert.deepEqual(taken, { outcome: 'refused', because: 'step-not-of-this-stage' });
    });
  }
}

test('every stage but the last has something to do, and from each the close can be reached', () => {
  for (const stage of STAGES) assert.equal(stepsOf(stage).length > 0, stage !== 'closed');
  const next = (stages: readonly Stage[]): Stage[] =>
    PROCEDURE.filter((row) => stages.includes(row.stage)).map((row) => row.leadsTo);
  for (const stage of STAGES) {
    const reached = STAGES.reduce<Stage[]>((stages) => [...new Set([...stages, ...next(stages)])], [stage]);
    assert.ok(reached.includes('closed'), stage);
  }
});

for (const [stage, duty] of [
  ['to-verify', 'verify'],
  ['rectifying', 'rectify'],
  ['answering', 'answer'],
  ['answered', undefined],
  ['closed', undefined],
] as const) {
  test(`${stage}: ${duty ?? 'nothing'} presses`, () => assert.equal(pressing(at(stage))?.duty, duty));
}

test('where a place sets no time to verify, the next date that it sets presses', () => {
  assert.equal(pressing({ stage: 'to-verify', dues: dues.slice(2) })?.duty, 'answer');
});

test('notice 001, 应说明理由和整改期限: an extension moves the dates it was given for', () => {
  const taken = take(at('rectifying'), { step: 'extend', note: '需更换设备', until: '2026-03-30T23:59:59+08:00' });
  assert.ok(taken.outcome === 'taken');
  assert.equal(pressing(taken.review)?.dueAt, '2026-03-30T23:59:59+08:00');
});

test('an extension to the same or an earlier moment is none', () => {
  for (const until of ['2026-03-16T23:59:59+08:00', '2026-03-16T15:59:59Z', '2026-03-10T00:00:00+08:00']) {
    assert.deepEqual(take(at('rectifying'), { step: 'extend', note: '理由', until }), {
      outcome: 'refused',
      because: 'extension-not-later',
    });
  }
});

test('a step leaves the review it was taken on as it was', () => {
  const before = at('to-verify');
  take(before, { step: 'verify', finding: 'confirmed', note: '属实' });
  assert.deepEqual(before, at('to-verify'));
});
