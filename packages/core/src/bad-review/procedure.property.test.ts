import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { OFFICIAL_ROLES, isSameOfficial, type Actor } from './actor.js';
import { takersOf, type BadReview } from './bad-review.js';
import { CALLBACK_RESULTS, DECISIONS, EXCLUSION_GROUNDS, FINDINGS, VERDICTS } from './outcome.js';
import { PROCEDURE, type ReviewRules } from './procedure.js';
import { FINAL_STAGES } from './stage.js';
import { outcomeOf, type Step } from './step.js';
import { stepsOf, take } from './take.js';

const OPENED: BadReview = { stage: 'to-verify', ratedOrg: 'A', holder: 'A', dues: [], taken: [] };
const at = (turn: number): string => `2026-03-${String(turn + 1).padStart(2, '0')}T09:00:00+08:00`;

const note = '说明';
const ORGANISATIONS = ['A', 'B', 'C'];
const ACTORS: readonly Actor[] = [
  { role: 'rater' },
  ...ORGANISATIONS.flatMap((orgCode) =>
    OFFICIAL_ROLES.flatMap((role) => ['1', '2'].map((staffNo): Actor => ({ role, orgCode, staffNo }))),
  ),
];
const STEPS: readonly Step[] = [
  ...ORGANISATIONS.map((to): Step => ({ step: 'transfer', to, note })),
  ...FINDINGS.map((finding): Step => ({ step: 'verify', finding, note })),
  ...EXCLUSION_GROUNDS.map((ground): Step => ({ step: 'propose-exclusion', ground, evidence: ['叫号记录'], note })),
  ...DECISIONS.map((decision): Step => ({ step: 'decide', decision, note })),
  ...['2026-03-01', '2026-05-01'].map((day): Step => ({ step: 'extend', note, until: `${day}T00:00:00+08:00` })),
  ...(['rectify', 'answer', 'close', 'object'] as const).map((step): Step => ({ step, note })),
  ...CALLBACK_RESULTS.map((result): Step => ({ step: 'call-back', result, note })),
  ...VERDICTS.map((verdict): Step => ({ step: 'verdict', verdict, note })),
];
const placeRules: fc.Arbitrary<ReviewRules> = fc.record({
  extensions: fc.integer({ min: 0, max: 3 }),
  exclusion: fc.boolean(),
  objection: fc.boolean(),
  callback: fc.boolean(),
  verdicts: fc.integer({ min: 0, max: 3 }),
});

type Move = { readonly step: Step; readonly actor: Actor };
type Visit = Move & { readonly before: BadReview; readonly after: BadReview };

/** Every move by everybody that the procedure takes now. */
const movesFrom = (review: BadReview, rules: ReviewRules, now: string): Visit[] =>
  ACTORS.flatMap((actor) =>
    STEPS.flatMap((step): Visit[] => {
      const outcome = take(review, step, actor, rules, now);
      return outcome.outcome === 'taken' ? [{ before: review, after: outcome.review, step, actor }] : [];
    }),
  );

function walk(rules: ReviewRules, chances: readonly number[]): Visit[] {
  let review = OPENED;
  return chances.flatMap((chance, turn): Visit[] => {
    const moves = movesFrom(review, rules, at(turn));
    const kinds = [...new Set(moves.map(({ step }) => step.step))]; // so that the many transfers do not crowd out the rest
    const ofKind = moves.filter(({ step }) => step.step === kinds[chance % kinds.length]);
    const visit = ofKind[Math.floor(chance / 16) % ofKind.length];
    if (visit) review = visit.after;
    return visit ? [visit] : [];
  });
}

/** Holds for every visit of every walk. */
const always = (holds: (visit: Visit, rules: ReviewRules) => void): void =>
  fc.assert(
    fc.property(placeRules, fc.array(fc.nat(), { maxLength: 30 }), (rules, chances) => {
      for (const visit of walk(rules, chances)) holds(visit, rules);
    }),
  );

test('walks get everywhere: the properties below are not empty', () => {
  const seen = new Set<string>();
  always(({ after, step }) => seen.add(after.stage).add(step.step));
  for (const { leadsTo, step } of PROCEDURE) assert.ok(seen.has(leadsTo) && seen.has(step), `${step} ${leadsTo}`);
});

test('no walk leaves the table, and each step is taken by the role that the table names', () => {
  always(({ before, after, step, actor }) => {
    const row = PROCEDURE.find(
      ({ stage, step: kind, when }) =>
        stage === before.stage && kind === step.step && (!when || when === outcomeOf(step)),
    );
    assert.equal(row?.leadsTo, after.stage);
    assert.equal(row.by, actor.role);
  });
});

test('nobody decides on their own proposal, nor of the rated unit, nor twice', () => {
  always(({ before, step, actor }) => {
    if (step.step !== 'decide') return;
    assert.ok(actor.role === 'decider' && actor.orgCode !== before.ratedOrg);
    const earlier = [...takersOf('propose-exclusion', before), ...takersOf('decide', before)];
    assert.ok(!earlier.some((other) => isSameOfficial(other, actor)));
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
  always(({ before, step, actor }, rules) => assert.ok(stepsOf(before, actor, rules, at(0)).includes(step.step)));
});

test('nothing that was done is ever undone: what was taken only grows, excluded or not', () => {
  always(({ before, after, step, actor }) => {
    assert.deepEqual(after.taken, [...before.taken, { step, by: actor }]);
    assert.equal(after.ratedOrg, before.ratedOrg);
  });
});

test('from wherever a walk ends, officials can bring the review to a final stage', () => {
  const willing: readonly Step[] = [
    { step: 'verify', finding: 'confirmed', note: '属实' },
    { step: 'decide', decision: 'rejected', note: '证据不足' },
    { step: 'rectify', note: '已整改' },
    { step: 'answer', note: '已答复' },
    { step: 'close', note: '办结' },
  ];
  const people: readonly Actor[] = [
    { role: 'officer', orgCode: 'A', staffNo: '1' },
    { role: 'decider', orgCode: 'D', staffNo: '1' },
  ];
  always(({ after }, rules) => {
    let review = after;
    for (let moved = true; moved && !FINAL_STAGES.includes(review.stage);) {
      moved = false;
      for (const actor of people) {
        for (const step of willing) {
          const outcome = take(review, step, actor, rules, '2026-04-01T09:00:00+08:00');
          if (outcome.outcome !== 'taken') continue;
          review = outcome.review;
          moved = true;
        }
      }
    }
    assert.ok(FINAL_STAGES.includes(review.stage), review.stage);
  });
});
