import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { ACTS, actRefusal, type Act, type ActRefusal, type Bar } from './acts.js';
import { OFFICIAL_ROLES, type Official, type Person, type Role } from './actor.js';
import { unitsInvolved, type BadReview } from './bad-review.js';
import type { ReviewRules } from './procedure.js';
import type { OfficialStep, Step } from './step.js';
import { take } from './take.js';

const note = '说明';
const TRANSFER: Step = { step: 'transfer', to: 'HOLDER', note };
const PROPOSAL: Step = { step: 'propose-exclusion', ground: 'mistaken', evidence: ['叫号记录'], note };
const DECISION: Step = { step: 'decide', decision: 'upheld', note };

/** Rated was 窗口 017 of RATED; EARLIER had it once, HOLDER has it now. */
const REVIEW: BadReview = {
  stage: 'exclusion-proposed',
  ratedOrg: 'RATED',
  ratedStaffNo: '017',
  above: ['OFFICE', 'OFFICE-ABOVE'],
  holder: 'HOLDER',
  calledBack: true,
  phoneKept: true,
  dues: [],
  taken: [
    { step: { ...TRANSFER, to: 'EARLIER' }, by: { role: 'officer', orgCode: 'RATED', staffNo: '1' } },
    { step: TRANSFER, by: { role: 'officer', orgCode: 'EARLIER', staffNo: '1' } },
    { step: PROPOSAL, by: { role: 'officer', orgCode: 'OFFICE', staffNo: 'proposed' } },
    { step: DECISION, by: { role: 'decider', orgCode: 'OFFICE', staffNo: 'decided' } },
  ],
};

const official = (role: Role, orgCode: string, staffNo = '1'): Person =>
  role === 'rater' ? { role } : { roles: [role], orgCode, staffNo };

/** Who is kept away by each bar, and how they are told. */
const KEPT_AWAY: Readonly<Record<Bar, readonly (readonly [orgCode: string, staffNo: string, because: ActRefusal])[]>> =
  {
    'rated-person': [['RATED', '017', 'person-was-rated']],
    'unit-involved': ['RATED', 'EARLIER', 'HOLDER'].map((orgCode) => [orgCode, '1', 'unit-involved'] as const),
    proposer: [['OFFICE', 'proposed', 'decider-proposed-it']],
    'earlier-decider': [['OFFICE', 'decided', 'decider-decided-before']],
  };

/** The unit whose people may. */
const UNIT_OF = { holder: 'HOLDER', rated: 'RATED', above: 'OFFICE', any: 'OFFICE' } as const;

const isKeyOfActs = (name: string): name is Act => name in ACTS;
for (const act of Object.keys(ACTS).filter(isKeyOfActs)) {
  const { by, unit, never } = ACTS[act];
  test(`${act}：${by.join('、')}可以${never.length > 0 ? `，${never.join('、')}绝不可以` : ''}`, () => {
    for (const role of [...OFFICIAL_ROLES, 'rater'] as const) {
      const because = actRefusal(act, official(role, UNIT_OF[unit ?? 'any']), REVIEW);
      assert.equal(because, by.includes(role) ? undefined : 'step-not-of-this-role', role);
    }
    for (const role of by) {
      for (const bar of never) {
        for (const [orgCode, staffNo, because] of KEPT_AWAY[bar]) {
          assert.equal(actRefusal(act, official(role, orgCode, staffNo), REVIEW), because, `${bar} ${orgCode}`);
        }
      }
      if (!unit) continue;
      if (unit === 'above') assert.equal(actRefusal(act, official(role, 'OFFICE-ABOVE'), REVIEW), undefined);
      for (const other of ['RATED', 'EARLIER', 'HOLDER', 'OFFICE', 'ELSEWHERE']) {
        if (other === UNIT_OF[unit]) continue;
        const isKeptAway: boolean = never.includes('unit-involved') && unitsInvolved(REVIEW).includes(other);
        const told: ActRefusal = isKeptAway ? 'unit-involved' : 'step-not-of-this-unit';
        assert.equal(actRefusal(act, official(role, other), REVIEW), told, other);
      }
    }
  });
}

const RULES: ReviewRules = { extensions: 1, exclusion: true, objection: true, callback: true, verdicts: 2 };
const AT = '2026-03-10T09:00:00+08:00';
const supervisor: Person = { roles: ['supervisor'], orgCode: 'OFFICE', staffNo: '4' };
const ratedPerson: Person = { roles: ['officer'], orgCode: 'RATED', staffNo: '017' };
const colleague: Person = { roles: ['officer', 'supervisor', 'decider', 'caller'], orgCode: 'RATED', staffNo: '1' };
const caller: Person = { roles: ['caller'], orgCode: 'OFFICE', staffNo: '3' };
const opened: BadReview = { ...REVIEW, stage: 'to-verify', holder: 'RATED', taken: [] };
const because = (review: BadReview, step: Step, person: Person) => {
  const outcome = take(review, step, person, RULES, AT);
  return outcome.outcome === 'refused' ? outcome.because : outcome.review.stage;
};

test('被评价的工作人员不得核实、整改、答复、延期、转办、办结自己的差评，只可以申辩', () => {
  const steps: readonly (readonly [BadReview['stage'], OfficialStep])[] = [
    ['to-verify', { step: 'verify', finding: 'confirmed', note }],
    ['to-verify', { step: 'verify', finding: 'unconfirmed', note }],
    ['to-verify', { step: 'transfer', to: 'OTHER', note }],
    ['rectifying', { step: 'rectify', note }],
    ['rectifying', { step: 'extend', note, until: '2026-04-01T00:00:00+08:00' }],
    ['answering', { step: 'answer', note }],
    ['answered', { step: 'close', note }],
  ];
  for (const [stage, step] of steps) {
    assert.equal(because({ ...opened, stage }, step, ratedPerson), 'person-was-rated', step.step);
  }
  assert.equal(because(opened, PROPOSAL, ratedPerson), 'exclusion-proposed');
});

test('未能核实的，被评价单位自己办结不了：由监督员复核同意，或退回重新核实', () => {
  const found = because(opened, { step: 'verify', finding: 'unconfirmed', note }, colleague);
  assert.equal(found, 'to-recheck');
  const proposed = { ...opened, stage: 'to-recheck' } as const;
  const endorsed = { step: 'recheck', conclusion: 'endorsed', note } as const;
  assert.equal(because(proposed, endorsed, colleague), 'unit-involved');
  assert.equal(because(proposed, endorsed, supervisor), 'answering');
  assert.equal(because(proposed, { ...endorsed, conclusion: 'sent-back' }, supervisor), 'to-verify');
  for (const step of ['rectify', 'answer', 'close'] as const) {
    assert.equal(because(proposed, { step, note }, colleague), 'step-not-of-this-stage');
  }
});

test('别处的主管机构不得交办、复核、裁定、回访、督办、移送，也看不到评价人：只有被评价单位上面的才可以', () => {
  const acts = Object.keys(ACTS).filter(isKeyOfActs);
  const ofOffices = acts.filter((act) => ACTS[act].by.some((role) => role !== 'officer' && role !== 'rater'));
  assert.ok(ofOffices.length > 0);
  for (const act of ofOffices) {
    const anybody: Person = { roles: OFFICIAL_ROLES, orgCode: 'ELSEWHERE', staffNo: '1' };
    assert.equal(actRefusal(act, anybody, REVIEW), 'step-not-of-this-unit', act);
    assert.ok(actRefusal(act, { ...anybody, orgCode: 'OFFICE' }, { ...REVIEW, above: [] }), act);
  }
});

test('转办以后，办过这件差评的任何单位都不得裁定、复核、回访', () => {
  const acts: readonly (readonly [Act, Role])[] = [
    ['decide', 'decider'],
    ['recheck', 'supervisor'],
    ['call-back', 'caller'],
  ];
  for (const [act, role] of acts) {
    for (const unit of unitsInvolved(REVIEW)) {
      assert.equal(actRefusal(act, official(role, unit), REVIEW), 'unit-involved', `${act} ${unit}`);
    }
  }
});

const SATISFIED: Step = { step: 'call-back', result: 'satisfied', note };
const REFUSED: Step = { step: 'verdict', verdict: 'refused', note };
const answered: BadReview = { ...opened, stage: 'answered' };

test('整改的人不得回访，没有留电话的也没有人可以回访', () => {
  const rectifier: Person = { roles: ['officer', 'caller'], orgCode: 'RATED', staffNo: '1' };
  assert.equal(because(answered, SATISFIED, rectifier), 'unit-involved');
  assert.equal(because({ ...answered, phoneKept: false }, SATISFIED, caller), 'callback-without-phone');
});

test('没有被抽中的评价人，没有人可以回访', () => {
  assert.equal(because({ ...answered, calledBack: false }, SATISFIED, caller), 'callback-not-drawn');
});

test('评价人自己说话的时间没有过，不得回访', () => {
  assert.equal(because({ ...answered, verdictUntil: AT }, SATISFIED, caller), 'callback-too-early');
  const over = '2026-03-10T08:59:59+08:00';
  assert.equal(because({ ...answered, verdictUntil: over }, SATISFIED, caller), 'closed');
});

test('回访员记的“满意”，评价人自己还可以更正；办结以后再没有回访的，不可以', () => {
  const by = { role: 'caller', orgCode: 'OFFICE', staffNo: '3' } as const;
  const closed: BadReview = { ...opened, stage: 'closed', verdictUntil: AT, taken: [{ step: SATISFIED, by }] };
  assert.equal(because(closed, REFUSED, { role: 'rater' }), 'rectifying');
  assert.equal(because(closed, { step: 'verdict', verdict: 'accepted' }, { role: 'rater' }), 'closed');
  const accepted: Step = { step: 'verdict', verdict: 'accepted' };
  const settled: BadReview = { ...closed, taken: [...closed.taken, { step: accepted, by: { role: 'rater' } }] };
  assert.equal(because(settled, REFUSED, { role: 'rater' }), 'step-not-of-this-stage');
});

test('转办要求：只有监督员交办，交办以前谁也不能核实', () => {
  const waiting: BadReview = { ...opened, stage: 'to-dispatch' };
  assert.equal(because(waiting, { step: 'verify', finding: 'confirmed', note }, colleague), 'step-not-of-this-stage');
  assert.equal(because(waiting, { step: 'dispatch', to: 'OTHER', note }, colleague), 'unit-involved');
  const outcome = take(waiting, { step: 'dispatch', to: 'OTHER', note }, supervisor, RULES, AT);
  assert.ok(outcome.outcome === 'taken');
  assert.deepEqual([outcome.review.stage, outcome.review.holder], ['to-verify', 'OTHER']);
  assert.ok(unitsInvolved(outcome.review).includes('OTHER'));
});

const people: fc.Arbitrary<Official> = fc.record({
  roles: fc.uniqueArray(fc.constantFrom(...OFFICIAL_ROLES), { minLength: 1 }),
  orgCode: fc.constantFrom('RATED', 'EARLIER', 'HOLDER', 'OFFICE', 'ELSEWHERE'),
  staffNo: fc.constantFrom('1', '017', 'proposed', 'decided'),
});

test('任何单位的任何人，带任何身份，做任何事：被评价的人和办过的单位都不能自己了结、剔除或减轻它', () => {
  const acts = Object.keys(ACTS).filter(isKeyOfActs);
  fc.assert(
    fc.property(people, fc.constantFrom(...acts), (person, act) => {
      if (actRefusal(act, person, REVIEW) !== undefined) return;
      const isInvolved = unitsInvolved(REVIEW).includes(person.orgCode);
      const settles = ['decide', 'recheck', 'call-back', 'dispatch', 'urge', 'hand-over', 'read-identity'];
      assert.ok(!(isInvolved && settles.includes(act)), `${act} by ${JSON.stringify(person)}`);
      assert.ok(person.orgCode === 'OFFICE' || !settles.includes(act), `${act} by ${JSON.stringify(person)}`);
      const isRated = person.orgCode === 'RATED' && person.staffNo === '017';
      assert.ok(!isRated || act === 'propose-exclusion', `${act} by ${JSON.stringify(person)}`);
      assert.ok(person.roles.some((role) => ACTS[act].by.includes(role)));
    }),
    { numRuns: 2000 },
  );
});
