import assert from 'node:assert/strict';
import test from 'node:test';
import type { Official, Person } from './actor.js';
import type { BadReview } from './bad-review.js';
import type { ReviewRules } from './procedure.js';
import type { Step } from './step.js';
import type { StepRefusal } from './step-refusal.js';
import { stepsOf, take } from './take.js';

const AT = '2026-03-10T09:00:00+08:00';
const RULES: ReviewRules = { extensions: 1, exclusion: true, objection: true, callback: true, verdicts: 2 };
const OPENED: BadReview = {
  stage: 'to-verify',
  ratedOrg: 'RATED',
  above: ['SUPERVISING'],
  holder: 'RATED',
  calledBack: true,
  phoneKept: true,
  dues: [],
  taken: [],
};

const officer: Official = { roles: ['officer'], orgCode: 'RATED', staffNo: '1' };
const decider: Official = { roles: ['decider'], orgCode: 'SUPERVISING', staffNo: '2' };
const otherDecider: Official = { roles: ['decider'], orgCode: 'SUPERVISING', staffNo: '3' };
const rater: Person = { role: 'rater' };

const CONFIRMED: Step = { step: 'verify', finding: 'confirmed', note: '属实' };
const RECTIFIED: Step = { step: 'rectify', note: '已整改' };
const ANSWERED: Step = { step: 'answer', note: '已答复' };
const PROPOSED: Step = { step: 'propose-exclusion', ground: 'malicious', evidence: ['通话录音'], note: '证据如上' };
const UPHELD: Step = { step: 'decide', decision: 'upheld', note: '成立' };
const REJECTED: Step = { step: 'decide', decision: 'rejected', note: '不成立' };
const OBJECTION: Step = { step: 'object', note: '我没有恶意' };
const REFUSED: Step = { step: 'verdict', verdict: 'refused', note: '没有解决' };
const EXTENDED: Step = { step: 'extend', note: '等待设备', until: '2026-03-30T23:59:59+08:00' };
const extended = (until: string): Step => ({ ...EXTENDED, until });

type Move = readonly [Step, Person];
const TO_ANSWERED: readonly Move[] = [
  [RECTIFIED, officer],
  [ANSWERED, officer],
];
const TO_EXCLUDED: readonly Move[] = [
  [PROPOSED, officer],
  [UPHELD, decider],
];

/** Where a bad review stands after these moves, each of which must be possible. */
const after = (moves: readonly Move[], first = OPENED, rules = RULES): BadReview =>
  moves.reduce((review, [step, actor]) => {
    const taken = take(review, step, actor, rules, AT);
    assert.ok(taken.outcome === 'taken', taken.outcome === 'refused' ? taken.because : '');
    return taken.review;
  }, first);

type Case = readonly [clause: string, moves: readonly Move[], last: Move, because: StepRefusal, rules?: ReviewRules];
const REFUSALS: readonly Case[] = [
  [
    '001：应说明理由和整改期限——延期次数用完',
    [
      [CONFIRMED, officer],
      [EXTENDED, officer],
    ],
    [extended('2026-05-01T00:00:00+08:00'), officer],
    'extensions-used-up',
  ],
  [
    '000：没有规定延期的地方不能延期',
    [[CONFIRMED, officer]],
    [EXTENDED, officer],
    'extension-not-offered',
    { ...RULES, extensions: 0 },
  ],
  [
    '延期到已经过去的时刻不是延期',
    [[CONFIRMED, officer]],
    [extended('2026-03-10T09:00:00+08:00'), officer],
    'extension-not-later',
  ],
  [
    '001、004：没有这项规定的地方不能申请不予采纳',
    [],
    [PROPOSED, officer],
    'exclusion-not-offered',
    { ...RULES, exclusion: false },
  ],
  ['核实属实以后不能再申请不予采纳', [[CONFIRMED, officer]], [PROPOSED, officer], 'step-not-of-this-stage'],
  ['裁定人不得属于被评价单位', [[PROPOSED, officer]], [UPHELD, { ...decider, orgCode: 'RATED' }], 'unit-involved'],
  [
    '转办以后，原被评价单位提出的，接办单位的人不得裁定',
    [
      [{ step: 'transfer', to: 'OTHER', note: '转办' }, officer],
      [PROPOSED, officer],
    ],
    [UPHELD, { ...decider, orgCode: 'OTHER' }],
    'unit-involved',
  ],
  [
    '接办单位没有被评价，不得申请不予采纳',
    [[{ step: 'transfer', to: 'OTHER', note: '转办' }, officer]],
    [PROPOSED, { ...officer, orgCode: 'OTHER' }],
    'step-not-of-this-unit',
  ],
  ['异议由另一人复核', [...TO_EXCLUDED, [OBJECTION, rater]], [UPHELD, decider], 'decider-decided-before'],
  [
    '异议只有一次',
    [...TO_EXCLUDED, [OBJECTION, rater], [UPHELD, otherDecider]],
    [OBJECTION, rater],
    'objection-used-up',
  ],
  ['没有异议的地方', TO_EXCLUDED, [OBJECTION, rater], 'objection-not-offered', { ...RULES, objection: false }],
  [
    '答复最多说是否满意两次',
    [[CONFIRMED, officer], ...TO_ANSWERED, [REFUSED, rater], ...TO_ANSWERED, [REFUSED, rater], ...TO_ANSWERED],
    [{ step: 'verdict', verdict: 'accepted' }, rater],
    'verdicts-used-up',
  ],
  [
    '没有说是否满意的地方',
    [[CONFIRMED, officer], ...TO_ANSWERED],
    [REFUSED, rater],
    'verdict-not-offered',
    { ...RULES, verdicts: 0 },
  ],
  [
    '不回访的地方',
    [[CONFIRMED, officer], ...TO_ANSWERED],
    [
      { step: 'call-back', result: 'satisfied', note: '满意' },
      { ...decider, roles: ['caller'] },
    ],
    'callback-not-offered',
    { ...RULES, callback: false },
  ],
  ['转给自己不是转办', [], [{ step: 'transfer', to: 'RATED', note: '转办' }, officer], 'transfer-to-holder'],
  [
    '评价人以外的人不能替评价人说是否满意',
    [[CONFIRMED, officer], ...TO_ANSWERED],
    [REFUSED, officer],
    'step-not-of-this-role',
  ],
];

for (const [clause, moves, [step, actor], because, rules = RULES] of REFUSALS) {
  test(`${clause}：${because}`, () => {
    const before = after(moves, OPENED, rules);
    assert.deepEqual(take(before, step, actor, rules, AT), { outcome: 'refused', because });
  });
}

test('001、004：申请不予采纳须在期限之内', () => {
  const until = (exclusionUntil: string) => take({ ...OPENED, exclusionUntil }, PROPOSED, officer, RULES, AT);
  assert.deepEqual(until('2026-03-09T23:59:59+08:00'), { outcome: 'refused', because: 'exclusion-too-late' });
  assert.equal(until(AT).outcome, 'taken');
});

test('异议须在期限之内', () => {
  const until = (objectionUntil: string) =>
    take({ ...after(TO_EXCLUDED), objectionUntil }, OBJECTION, rater, RULES, AT);
  assert.deepEqual(until('2026-03-09T23:59:59+08:00'), { outcome: 'refused', because: 'objection-too-late' });
  assert.equal(until(AT).outcome, 'taken');
});

test('001：不予采纳不成立的，照旧整改', () => {
  assert.equal(
    after([
      [PROPOSED, officer],
      [REJECTED, decider],
    ]).stage,
    'rectifying',
  );
});

test('异议成立的，由另一人驳回原决定，照旧整改', () => {
  assert.equal(after([...TO_EXCLUDED, [OBJECTION, rater], [REJECTED, otherDecider]]).stage, 'rectifying');
});

test('000：转办后由新的单位办理，时限照旧', () => {
  const transferred = after([[{ step: 'transfer', to: 'OTHER', note: '属其职责' }, officer]]);
  assert.equal(transferred.holder, 'OTHER');
  assert.equal(transferred.ratedOrg, 'RATED');
  assert.deepEqual(transferred.dues, OPENED.dues);
});

const REOPENINGS: readonly [string, readonly Move[], Move, boolean][] = [
  ['评价人退回', [[CONFIRMED, officer], ...TO_ANSWERED], [REFUSED, rater], true],
  [
    '回访不满意',
    [[CONFIRMED, officer], ...TO_ANSWERED],
    [
      { step: 'call-back', result: 'dissatisfied', note: '不满意' },
      { ...decider, roles: ['caller'] },
    ],
    true,
  ],
  ['评价人异议', TO_EXCLUDED, [OBJECTION, rater], true],
  ['驳回不予采纳的申请', [[PROPOSED, officer]], [REJECTED, decider], false],
  ['评价人认可', [[CONFIRMED, officer], ...TO_ANSWERED], [{ step: 'verdict', verdict: 'accepted' }, rater], false],
];
for (const [what, moves, [step, actor], reopened] of REOPENINGS) {
  test(`${what}：${reopened ? '重新办理' : '不是重新办理'}`, () => {
    const taken = take(after(moves), step, actor, RULES, AT);
    assert.equal(taken.outcome === 'taken' && taken.reopened, reopened);
  });
}

test('the steps that are open are offered, and those that were used up are not', () => {
  assert.deepEqual(stepsOf(OPENED, officer, RULES, AT), ['verify', 'transfer', 'propose-exclusion']);
  assert.deepEqual(stepsOf(after([[CONFIRMED, officer]]), officer, RULES, AT), ['rectify', 'extend', 'transfer']);
  assert.deepEqual(
    stepsOf(
      after([
        [CONFIRMED, officer],
        [EXTENDED, officer],
      ]),
      officer,
      RULES,
      AT,
    ),
    ['rectify', 'transfer'],
  );
  assert.deepEqual(stepsOf(after(TO_EXCLUDED), rater, RULES, AT), ['object']);
  assert.deepEqual(stepsOf(after([[PROPOSED, officer]]), decider, RULES, AT), ['decide']);
  assert.deepEqual(stepsOf(after([[PROPOSED, officer]]), officer, RULES, AT), []);
});

test('a step leaves the review it was taken on as it was', () => {
  const before = structuredClone(OPENED);
  take(OPENED, CONFIRMED, officer, RULES, AT);
  assert.deepEqual(OPENED, before);
});
