import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { ACTS } from './acts.js';
import { OFFICIAL_ROLES, isSameOfficial, type Official, type Person } from './actor.js';
import { takersOf, unitsInvolved, type BadReview } from './bad-review.js';
import {
  CALLBACK_RESULTS,
  CONCLUSIONS,
  DECISIONS,
  EXCLUSION_GROUNDS,
  FINDINGS,
  HAND_OVER_TARGETS,
  VERDICTS,
} from './outcome.js';
import { PROCEDURE, type ReviewRules } from './procedure.js';
import { FINAL_STAGES } from './stage.js';
import { outcomeOf, type Step } from './step.js';
import { stepsOf, take } from './take.js';

const OPENED: BadReview = {
  stage: 'to-dispatch',
  ratedOrg: 'A',
  above: ['D'],
  ratedStaffNo: '2',
  holder: 'A',
  calledBack: true,
  phoneKept: true,
  dues: [],
  taken: [],
};
const at = (turn: number): string => `2026-03-${String(turn + 1).padStart(2, '0')}T09:00:00+08:00`;

const note = '说明';
/** Those that bad reviews are passed between, the office above them, and one above others. */
const UNITS = ['A', 'B'];
const ORGANISATIONS = [...UNITS, 'D', 'E'];
const PEOPLE: readonly Person[] = [
  { role: 'rater' },
  ...ORGANISATIONS.flatMap((orgCode) =>
    OFFICIAL_ROLES.flatMap((role) => ['1', '2'].map((staffNo): Official => ({ roles: [role], orgCode, staffNo }))),
  ),
];
const STEPS: readonly Step[] = [
  ...(['dispatch', 'transfer'] as const).flatMap((step) => UNITS.map((to): Step => ({ step, to, note }))),
  ...FINDINGS.map((finding): Step => ({ step: 'verify', finding, note })),
  ...CONCLUSIONS.map((conclusion): Step => ({ step: 'recheck', conclusion, note })),
  ...EXCLUSION_GROUNDS.map((ground): Step => ({ step: 'propose-exclusion', ground, evidence: ['叫号记录'], note })),
  ...DECISIONS.map((decision): Step => ({ step: 'decide', decision, note })),
  ...['2026-03-01', '2026-05-01'].map((day): Step => ({ step: 'extend', note, until: `${day}T00:00:00+08:00` })),
  ...(['rectify', 'answer', 'close', 'object'] as const).map((step): Step => ({ step, note })),
  ...CALLBACK_RESULTS.map((result): Step => ({ step: 'call-back', result, note })),
  ...VERDICTS.map((verdict): Step => ({ step: 'verdict', verdict, note })),
  { step: 'urge', reference: '督1号', note },
  ...HAND_OVER_TARGETS.map((handedTo): Step => ({ step: 'hand-over', handedTo, reference: '移1号', note })),
];
const placeRules: fc.Arbitrary<ReviewRules> = fc.record({
  extensions: fc.integer({ min: 0, max: 3 }),
  exclusion: fc.boolean(),
  objection: fc.boolean(),
  callback: fc.boolean(),
  verdicts: fc.integer({ min: 0, max: 3 }),
});

type Move = { readonly step: Step; readonly person: Person };
type Visit = Move & { readonly before: BadReview; readonly after: BadReview };

/** Every move by everybody that the procedure takes now. */
const movesFrom = (review: BadReview, rules: ReviewRules, now: string): Visit[] =>
  PEOPLE.flatMap((person) =>
    STEPS.flatMap((step): Visit[] => {
      const outcome = take(review, step, person, rules, now);
      return outcome.outcome === 'taken' ? [{ before: review, after: outcome.review, step, person }] : [];
    }),
  );

/** What decides a turn: whether any move is taken or one that leads to another stage, then which kind, then which of them. */
const chance = fc.record({ any: fc.nat(3), kind: fc.nat(STEPS.length), move: fc.nat(PEOPLE.length * STEPS.length) });
type Chance = typeof chance extends fc.Arbitrary<infer Value> ? Value : never;

function walk(rules: ReviewRules, chances: readonly Chance[]): Visit[] {
  let review = OPENED;
  return chances.flatMap(({ any, kind, move }, turn): Visit[] => {
    const all = movesFrom(review, rules, at(turn));
    const onward = all.filter(({ before, after }) => before.stage !== after.stage);
    const moves = any === 0 || onward.length === 0 ? all : onward; // so that urging does not fill the walks
    const kinds = [...new Set(moves.map(({ step }) => step.step))]; // so that the many transfers do not crowd out the rest
    const ofKind = moves.filter(({ step }) => step.step === kinds[kind % kinds.length]);
    const visit = ofKind[move % ofKind.length];
    if (visit) review = visit.after;
    return visit ? [visit] : [];
  });
}

/** Holds for every visit of every walk. */
const always = (holds: (visit: Visit, rules: ReviewRules) => void, numRuns = 100): void =>
  fc.assert(
    fc.property(placeRules, fc.array(chance, { maxLength: 30 }), (rules, chances) => {
      for (const visit of walk(rules, chances)) holds(visit, rules);
    }),
    { numRuns },
  );

test('walks get everywhere: the properties below are not empty', () => {
  const seen = new Set<string>();
  always(({ after, step }) => seen.add(after.stage).add(step.step), 600);
  for (const { leadsTo, step } of PROCEDURE) assert.ok(seen.has(leadsTo) && seen.has(step), `${step} ${leadsTo}`);
});

test('no walk leaves the table, and each step is taken by the role that the table names', () => {
  always(({ before, after, step, person }) => {
    const row = PROCEDURE.find(
      ({ stage, step: kind, when }) =>
        stage === before.stage && kind === step.step && (!when || when === outcomeOf(step)),
    );
    assert.equal(row?.leadsTo, after.stage);
    assert.ok(
      'roles' in person
        ? person.roles.some((role) => ACTS[step.step].by.includes(role))
        : ACTS[step.step].by.includes('rater'),
    );
  });
});

test('nobody decides on their own proposal, nor of a unit that was rated or ever held it, nor twice', () => {
  always(({ before, step, person }) => {
    if (step.step !== 'decide') return;
    assert.ok('orgCode' in person && person.orgCode === 'D' && !unitsInvolved(before).includes(person.orgCode));
    const earlier = [...takersOf('propose-exclusion', before), ...takersOf('decide', before)];
    assert.ok(!earlier.some((other) => isSameOfficial(person, other)));
  });
});

test('whoever was rated takes no step but the proposal that lets others decide', () => {
  always(({ step, person }) => {
    if (!('orgCode' in person) || person.orgCode !== 'A' || person.staffNo !== '2') return;
    assert.equal(step.step, 'propose-exclusion');
  });
});

test('units that were rated or ever held it have no part in what was not confirmed, called back or passed on', () => {
  always(({ before, step, person }) => {
    if (!['recheck', 'call-back', 'dispatch', 'urge', 'hand-over'].includes(step.step)) return;
    assert.ok('orgCode' in person && person.orgCode === 'D' && !unitsInvolved(before).includes(person.orgCode));
  });
});

test('what was answered without being put right was found so by two, of whom one is of no unit involved', () => {
  always(({ before, after }) => {
    if (after.stage !== 'answered' || takersOf('rectify', before).length > 0) return;
    const recheckers = takersOf('recheck', before);
    const last = recheckers[recheckers.length - 1];
    assert.ok(last && 'orgCode' in last && !unitsInvolved(before).includes(last.orgCode));
  });
});

test('an exhausted rule never comes back', () => {
  always(({ after }, rules) => {
    assert.ok(takersOf('extend', after).length <= rules.extensions);
    assert.ok(takersOf('verdict', after).length <= rules.verdicts);
    assert.ok(takersOf('object', after).length <= (rules.objection ? 1 : 0));
    assert.ok(takersOf('propose-exclusion', after).length <= (rules.exclusion ? 1 : 0));
  });
});

test('what is offered can be taken, and what can be taken is offered', () => {
  always(({ before, step, person }, rules) => assert.ok(stepsOf(before, person, rules, at(0)).includes(step.step)));
});

test('nothing that was done is ever undone: what was taken only grows, excluded or not', () => {
  always(({ before, after, step, person }) => {
    const last = after.taken[after.taken.length - 1];
    assert.deepEqual(after.taken.slice(0, -1), before.taken);
    assert.deepEqual(last?.step, step);
    assert.ok('roles' in person ? isSameOfficial(person, last.by) : last.by.role === 'rater');
    assert.equal(after.ratedOrg, before.ratedOrg);
  });
});

test('from wherever a walk ends, officials can bring the review to a final stage', () => {
  const willing: readonly Step[] = [
    { step: 'dispatch', to: 'A', note: '请办理' },
    { step: 'recheck', conclusion: 'sent-back', note: '再核实' },
    { step: 'verify', finding: 'confirmed', note: '属实' },
    { step: 'decide', decision: 'rejected', note: '证据不足' },
    { step: 'rectify', note: '已整改' },
    { step: 'answer', note: '已答复' },
    { step: 'close', note: '办结' },
  ];
  const people: readonly Person[] = [
    ...ORGANISATIONS.map((orgCode): Person => ({ roles: ['officer'], orgCode, staffNo: '1' })),
    { roles: ['decider', 'supervisor'], orgCode: 'D', staffNo: '3' },
  ];
  always(({ after }, rules) => {
    let review = after;
    for (let moved = true; moved && !FINAL_STAGES.includes(review.stage);) {
      moved = false;
      for (const person of people) {
        for (const step of willing) {
          const outcome = take(review, step, person, rules, '2026-04-01T09:00:00+08:00');
          if (outcome.outcome !== 'taken') continue;
          review = outcome.review;
          moved = true;
        }
      }
    }
    assert.ok(FINAL_STAGES.includes(review.stage), review.stage);
  });
});
