import { isSameOfficial, rolesOf, type Actor, type Person, type Role } from './actor.js';
import { takersOf, unitsInvolved, type BadReview } from './bad-review.js';
import type { StepKind } from './step.js';

/** What can be done with a bad review: a step, or a look at who gave the rating. */
export type Act = StepKind | 'read-identity';

/** Who never may, whatever their role (回避). */
export const BARS = ['rated-person', 'unit-involved', 'proposer', 'earlier-decider'] as const;
export type Bar = (typeof BARS)[number];

export type ActRule = {
  /** Who may, by role. */
  readonly by: readonly Role[];
  /** Of which unit alone, where that matters: the one that holds the review, the one that was rated, or an office above that. */
  readonly unit?: 'holder' | 'rated' | 'above';
  readonly never: readonly Bar[];
};

const BY_HOLDER = { by: ['officer'], unit: 'holder', never: ['rated-person'] } as const;
const BY_SUPERVISOR = { by: ['supervisor'], unit: 'above', never: ['unit-involved'] } as const;
const BY_RATER = { by: ['rater'], never: [] } as const;

/**
 * Who may do what, and who never may: nobody who was rated, and no unit that was rated or ever held a review, settles, strikes
 * or shrinks it alone.
 */
export const ACTS: Readonly<Record<Act, ActRule>> = {
  dispatch: BY_SUPERVISOR,
  verify: BY_HOLDER,
  recheck: BY_SUPERVISOR, // an officer found it unconfirmed; a supervisor agrees or sends it back
  transfer: BY_HOLDER,
  'propose-exclusion': { by: ['officer'], unit: 'rated', never: [] }, // 004: 举证解释和申诉申辩的权利
  decide: { by: ['decider'], unit: 'above', never: ['unit-involved', 'proposer', 'earlier-decider'] },
  extend: BY_HOLDER,
  rectify: BY_HOLDER,
  answer: BY_HOLDER,
  verdict: BY_RATER,
  object: BY_RATER,
  'call-back': { by: ['caller'], unit: 'above', never: ['unit-involved'] },
  close: BY_HOLDER,
  urge: BY_SUPERVISOR,
  'hand-over': BY_SUPERVISOR,
  'read-identity': { by: ['caller', 'supervisor'], unit: 'above', never: ['unit-involved'] },
};

/** Every way in which the table of acts says no. */
export const ACT_REFUSALS = [
  'step-not-of-this-role',
  'step-not-of-this-unit',
  'person-was-rated',
  'unit-involved',
  'decider-proposed-it',
  'decider-decided-before',
] as const;
export type ActRefusal = (typeof ACT_REFUSALS)[number];

/** What the table has to know of a review. */
export type Involved = Pick<BadReview, 'ratedOrg' | 'ratedStaffNo' | 'holder' | 'above' | 'taken'>;

const BAR: Readonly<Record<Bar, readonly [ActRefusal, (person: Person, review: Involved) => boolean]>> = {
  'rated-person': [
    'person-was-rated',
    (person, { ratedOrg, ratedStaffNo }) =>
      'orgCode' in person && person.orgCode === ratedOrg && person.staffNo === ratedStaffNo,
  ],
  'unit-involved': ['unit-involved', (person, review) => unitsInvolved(review).some((unit) => isOf(unit, person))],
  proposer: ['decider-proposed-it', (person, review) => hasTaken('propose-exclusion', person, review)],
  'earlier-decider': ['decider-decided-before', (person, review) => hasTaken('decide', person, review)],
};

/** The units whose people may, by their codes. */
const UNITS: Readonly<Record<NonNullable<ActRule['unit']>, (review: Involved) => readonly string[]>> = {
  holder: ({ holder }) => [holder],
  rated: ({ ratedOrg }) => [ratedOrg],
  above: ({ above }) => above,
};

const isOf = (unit: string, person: Person): boolean => 'orgCode' in person && person.orgCode === unit;
const hasTaken = (kind: StepKind, person: Person, review: Involved): boolean =>
  takersOf(kind, review).some((actor) => isSameOfficial(person, actor));

/** Why this person may not do it, whenever; undefined if the table lets them. */
export const actRefusal = (act: Act, person: Person, review: Involved): ActRefusal | undefined =>
  refusalByRule(ACTS[act], person, review);

/** The same by a line of any such table. */
export function refusalByRule({ by, unit, never }: ActRule, person: Person, review: Involved): ActRefusal | undefined {
  if (!rolesOf(person).some((role) => by.includes(role))) return 'step-not-of-this-role';
  const bar = never.find((each) => BAR[each][1](person, review));
  if (bar) return BAR[bar][0];
  return !unit || UNITS[unit](review).some((code) => isOf(code, person)) ? undefined : 'step-not-of-this-unit';
}

/** The person in the role in which they do it. */
export function actorOf(act: Act, person: Person): Actor {
  if (!('roles' in person)) return person;
  const { roles, orgCode, staffNo } = person;
  const role = roles.find((each) => ACTS[act].by.includes(each));
  if (!role) throw new Error(`${act} is not done by ${roles.join()}`);
  return { role, orgCode, staffNo };
}
