import assert from 'node:assert/strict';
import test from 'node:test';
import { objectionSchema, verdictSchema } from './rater-step.js';
import { officialStepSchema } from './step.js';

const STEPS = [
  { step: 'transfer', to: 'LL-2', note: '不属于我局' },
  { step: 'verify', finding: 'confirmed', note: '属实' },
  { step: 'verify', finding: 'unconfirmed', note: '未能核实' },
  { step: 'propose-exclusion', ground: 'mistaken', evidence: ['叫号记录'], note: '误评' },
  { step: 'propose-exclusion', ground: 'malicious', evidence: ['叫号记录'], note: '恶意' },
  { step: 'decide', decision: 'upheld', note: '证据充分' },
  { step: 'decide', decision: 'rejected', note: '证据不足' },
  { step: 'extend', until: '2026-12-31T23:59:59+08:00', note: '设备未到' },
  { step: 'rectify', note: '已改' },
  { step: 'answer', note: '已改，谢谢' },
  { step: 'call-back', result: 'satisfied', note: '满意' },
  { step: 'call-back', result: 'dissatisfied', note: '仍不满意' },
  { step: 'close', note: '办结' },
] as const;

for (const step of STEPS) {
  test(`${Object.values(step).slice(0, 2).join(' ')}: every part is needed`, () => {
    assert.deepEqual(officialStepSchema.parse(step), step);
    for (const key of Object.keys(step)) {
      assert.ok(!officialStepSchema.safeParse({ ...step, [key]: undefined }).success, key);
      assert.ok(
        !officialStepSchema.safeParse({ ...step, [key]: 'no such thing at all!'.repeat(key === 'note' ? 50 : 1) })
          .success,
        key,
      );
    }
  });
}

test('a note has words, and not more than anyone reads', () => {
  const closing = (note: string): boolean => officialStepSchema.safeParse({ step: 'close', note }).success;
  assert.ok(!closing('  '));
  assert.ok(closing('字'.repeat(1000)));
  assert.ok(!closing('字'.repeat(1001)));
});

test('an exclusion is proposed with evidence, between one and ten pieces', () => {
  const propose = (evidence: readonly string[]): boolean =>
    officialStepSchema.safeParse({ ...STEPS[3], evidence }).success;
  for (const evidence of [[], [''], ['  '], ['字'.repeat(201)], Array.from({ length: 11 }, String)])
    assert.ok(!propose(evidence));
  for (const evidence of [['字'.repeat(200)], Array.from({ length: 10 }, String)]) assert.ok(propose(evidence));
});

test('a rater accepts without a word, refuses with a reason, and objects with one', () => {
  assert.ok(verdictSchema.safeParse({ verdict: 'accepted' }).success);
  assert.ok(verdictSchema.safeParse({ verdict: 'accepted', note: '谢谢' }).success);
  assert.ok(verdictSchema.safeParse({ verdict: 'refused', note: '没有改' }).success);
  for (const broken of [{}, { verdict: 'refused' }, { verdict: 'refused', note: ' ' }, { verdict: 'perhaps' }]) {
    assert.ok(!verdictSchema.safeParse(broken).success);
  }
  assert.ok(objectionSchema.safeParse({ note: '评价属实' }).success);
  assert.ok(!objectionSchema.safeParse({}).success);
});
