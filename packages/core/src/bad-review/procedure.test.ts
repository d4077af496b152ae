import assert from 'node:assert/strict';
import test from 'node:test';
import { ACTS } from './acts.js';
import { rolesOf, type OfficialRole, type Person, type Role } from './actor.js';
import type { BadReview } from './bad-review.js';
import { PROCEDURE, type ProcedureRow, type ReviewRules } from './procedure.js';
import { FINAL_STAGES, STAGES, type Stage } from './stage.js';
import { RATER_STEPS } from './rater-step.js';
import { officialStepSchema, outcomeOf, type Step } from './step.js';
import { TIMELINE_EVENTS } from '../timeline.js';
import { stepsOf, take } from './take.js';

const AT = '2026-03-02T09:00:00+08:00';
const EVERYTHING: ReviewRules = { extensions: 1, exclusion: true, objection: true, callback: true, verdicts: 2 };

const supervising = (role: OfficialRole, staffNo: string): Person => ({
  roles: [role],
  orgCode: 'SUPERVISING',
  staffNo,
});
const PEOPLE: Readonly<Record<Role, Person>> = {
  officer: { roles: ['officer'], orgCode: 'RATED', staffNo: '1' },
  supervisor: supervising('supervisor', '4'),
  decider: supervising('decider', '2'),
  caller: supervising('caller', '3'),
  auditor: supervising('auditor', '5'),
  rater: { role: 'rater' },
};
const ROLES = Object.values(PEOPLE).flatMap(rolesOf);

const STEPS: readonly Step[] = [
  { step: 'dispatch', to: 'OTHER', note: '请办理' },
  { step: 'transfer', to: 'OTHER', note: '属其他单位职责' },
  { step: 'verify', finding: 'confirmed', note: '属实' },
  { step: 'verify', finding: 'unconfirmed', note: '未能核实' },
  { step: 'recheck', conclusion: 'endorsed', note: '同意' },
  { step: 'recheck', conclusion: 'sent-back', note: '录像没有看' },
  { step: 'propose-exclusion', ground: 'mistaken', evidence: ['叫号记录'], note: '评价的是另一窗口' },
  { step: 'decide', decision: 'upheld', note: '证据充分' },
  { step: 'decide', decision: 'rejected', note: '证据不足' },
  { step: 'extend', note: '需更换设备', until: '2026-03-30T23:59:59+08:00' },
  { step: 'rectify', note: '已整改' },
  { step: 'answer', note: '已答复' },
  { step: 'verdict', verdict: 'accepted' },
  { step: 'verdict', verdict: 'refused', note: '没有解决' },
  { step: 'call-back', result: 'satisfied', note: '满意' },
  { step: 'call-back', result: 'dissatisfied', note: '不满意' },
  { step: 'object', note: '我没有评错' },
  { step: 'close', note: '办结' },
  { step: 'urge', reference: '督〔2026〕3号', note: '请尽快办理' },
  { step: 'hand-over', handedTo: 'discipline', reference: '移〔2026〕1号', note: '涉嫌违纪' },
];

const called = { step: { step: 'call-back', result: 'satisfied', note: '满意' }, by: { role: 'rater' } } as const;
/** Where everything is possible that the stage allows: what is closed was closed after a call. */
const at = (stage: Stage): BadReview => ({
  stage,
  ratedOrg: 'RATED',
  above: ['SUPERVISING'],
  holder: 'RATED',
  calledBack: true,
  phoneKept: true,
  dues: [],
  taken: stage === 'closed' ? [called] : [],
});
const rowOf = (stage: Stage, step: Step) =>
  PROCEDURE.find((row) => row.stage === stage && row.step === step.step && (!row.when || row.when === outcomeOf(step)));

for (const stage of STAGES) {
  for (const step of STEPS) {
    const row = rowOf(stage, step);
    const name = [step.step, outcomeOf(step)].filter(Boolean).join(' ');
    test(
      row ? `${stage}: ${name}, by the ${ACTS[step.step].by.join()}, leads to ${row.leadsTo}` : `${stage}: no ${name}`,
      () => {
        for (const role of ROLES) {
          const taken = take(at(stage), step, PEOPLE[role], EVERYTHING, AT);
          if (row && ACTS[step.step].by.includes(role))
            assert.equal(taken.outcome === 'taken' && taken.review.stage, row.leadsTo);
          else {
            const because = row ? 'step-not-of-this-role' : 'step-not-of-this-stage';
            assert.deepEqual(taken, { outcome: 'refused', because });
          }
        }
      },
    );
  }
}

test('the steps tried here are those of the table, no more and no fewer', () => {
  const tried = STEPS.map((step) => [step.step, outcomeOf(step)].join(' '));
  assert.deepEqual(new Set(PROCEDURE.map(({ step, when }) => [step, when].join(' '))), new Set(tried));
});

const by = (step: ProcedureRow['step'], role: Role): boolean => ACTS[step].by.join() === role;

/** What the whole procedure stands for, written here once more and on its own: a table that says otherwise is a mistake. */
const exceptionsTo = (holds: (row: ProcedureRow) => boolean): readonly ProcedureRow[] =>
  PROCEDURE.filter((row) => !holds(row));

for (const [principle, holds] of [
  [
    '办结以后只可以回访，和由评价人自己更正回访的结果，不再有承办人的办理',
    (row) => row.stage !== 'closed' || ['call-back', 'verdict'].includes(row.step),
  ],
  [
    '不予采纳以后只可以由评价人异议',
    (row) => row.stage !== 'excluded' || (row.step === 'object' && by('object', 'rater')),
  ],
  ['不予采纳只能由裁定人决定，承办人只能申请', (row) => row.leadsTo !== 'excluded' || by(row.step, 'decider')],
  ['认可、退回、异议只能是评价人自己的', (row) => !['verdict', 'object'].includes(row.step) || by(row.step, 'rater')],
  [
    '回访只能由回访员做，核实、整改、答复、延期、转办、申请、办结只能由承办人做',
    ({ step }) => (step === 'call-back') === by(step, 'caller') && (step === 'decide') === by(step, 'decider'),
  ],
  ['办结以前一定答复过', (row) => row.leadsTo !== 'closed' || ['answered', 'closed'].includes(row.stage)],
  ['答复以前一定核实过', (row) => row.leadsTo !== 'answered' || ['answering', 'answered'].includes(row.stage)],
  [
    '评价人退回的、回访不满意的，重新整改',
    ({ when, leadsTo }) => !(when === 'refused' || when === 'dissatisfied') || leadsTo === 'rectifying',
  ],
  ['核实为未能核实的，须由监督员复核', ({ when, leadsTo }) => when !== 'unconfirmed' || leadsTo === 'to-recheck'],
  ['复核同意未能核实的，也要答复评价人', ({ when, leadsTo }) => when !== 'endorsed' || leadsTo === 'answering'],
  ['督办和移送不改变阶段', ({ step, stage, leadsTo }) => !['urge', 'hand-over'].includes(step) || stage === leadsTo],
  [
    '申请不予采纳、异议、延期、回访、说是否满意，都以当地有这条规则为前提',
    ({ step, rule }) =>
      !['propose-exclusion', 'object', 'extend', 'call-back', 'verdict'].includes(step) || rule !== undefined,
  ],
] as const satisfies readonly (readonly [string, (row: ProcedureRow) => boolean])[]) {
  test(principle, () => assert.deepEqual(exceptionsTo(holds), []));
}

test('every step that can be sent has a row in the table, and a name by which the rater reads of it', () => {
  const told: readonly string[] = TIMELINE_EVENTS;
  const official = officialStepSchema._zod.def.options.flatMap(({ shape }) => shape.step._zod.def.values);
  for (const step of [...official, ...RATER_STEPS]) {
    const rows = PROCEDURE.filter((row) => row.step === step);
    assert.notEqual(rows.length, 0, `${step} has no row`);
    assert.ok(told.includes(step), `${step} is not told`);
  }
});

test('from every stage a final one can be reached', () => {
  const next = (stages: readonly Stage[]): Stage[] =>
    PROCEDURE.filter((row) => stages.includes(row.stage)).map((row) => row.leadsTo);
  for (const stage of STAGES) {
    const reached = STAGES.reduce<Stage[]>((stages) => [...new Set([...stages, ...next(stages)])], [stage]);
    assert.ok(
      FINAL_STAGES.some((final) => reached.includes(final)),
      stage,
    );
  }
});

test('in every stage that is not final an official can go on, in a place that allows nothing special', () => {
  const least: ReviewRules = { extensions: 0, exclusion: false, objection: false, callback: false, verdicts: 0 };
  for (const stage of STAGES.filter((each) => !FINAL_STAGES.includes(each))) {
    const open = ROLES.flatMap((role) => stepsOf(at(stage), PEOPLE[role], least, AT));
    assert.ok(open.length > 0, stage);
  }
});
