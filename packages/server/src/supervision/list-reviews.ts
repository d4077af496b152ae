import {
  ASKING_STEPS,
  instantOf,
  isOneOf,
  millisOf,
  nextDue,
  type DueState,
  type Instant,
  type StepKind,
} from '@haochaping/core';
import { answerDueAfter, dueState } from '@haochaping/policy';
import { storedReview, type StoredReview } from '../bad-reviews/bad-review.js';
import { keepMissed, missedNow } from '../bad-reviews/missed-dues.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Asked, UnitTally } from '../store/database/tables-of-supervision.js';
import { inOnePass } from '../store/sweep-pass.js';
import { addToTallies, tallyChanges } from './tally-units.js';

const AT_A_TIME = 100;
/** Where nothing is due, after all that is; and a moment that a cursor may carry. */
const NEVER: Instant = '2199-12-31T00:00:00+08:00';
const SECOND = 1000;

/** Brings the supervisors’ lists and counts up to what has changed and which dates are near or have passed; it costs what changed. */
export async function listReviews(database: Database, now: number): Promise<void> {
  await inOnePass(async () => (await listSome(database, now)) === AT_A_TIME);
  await inOnePass(async () => (await renewSome(database, now)) === AT_A_TIME);
}

/** Several processes may do it at once; each takes rows that no other has locked. */
const listSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = await reviewsToList(transaction).execute();
    const changes: UnitTally[] = [];
    for (const { rating_no } of rows) {
      const stored = await storedReview(transaction, rating_no);
      if (stored) changes.push(...(await listOne(transaction, stored, now)));
      await transaction.updateTable('bad_review').set({ is_listed: true }).where('rating_no', '=', rating_no).execute();
    }
    await addToTallies(transaction, changes);
    return rows.length;
  });

export const reviewsToList = (database: Database | WithinTransaction) =>
  database
    .selectFrom('bad_review')
    .select('rating_no')
    .where('is_listed', '=', false)
    .orderBy('rating_no')
    .limit(AT_A_TIME)
    .forUpdate()
    .skipLocked();

async function listOne(
  transaction: WithinTransaction,
  { rating, level, openedAt, state, rules, steps, missed, names }: StoredReview,
  now: number,
): Promise<readonly UnitTally[]> {
  const earlier = await transaction
    .selectFrom('supervised_review')
    .select(['org_code', 'region', 'stage', 'is_open', 'due_state', 'is_missed', 'returns'])
    .where('rating_no', '=', rating.rating_no)
    .forUpdate()
    .executeTakeFirst();
  const next = nextDue(state);
  const standing = next && dueState(instantOf(now), { ...next.due, dueAt: next.dueAt }, rules.profile, rules.calendar);
  const isOverdue = standing?.state === 'overdue';
  if (isOverdue) await keepMissed(transaction, rating, missedNow(state, now));
  const row = {
    office_code: state.above[0] ?? null,
    org_code: state.holder,
    stage: state.stage,
    is_open: next !== undefined || !['closed', 'excluded'].includes(state.stage),
    order_at: next?.dueAt ?? NEVER,
    due: next ? JSON.stringify(next) : null,
    due_state: standing?.state ?? null,
    state_until: next && standing ? stateUntil(standing.state, standing.soonFrom, next.dueAt) : null,
    is_missed: isOverdue || earlier?.is_missed === true || missed.length > 0,
    returns: steps.filter(({ step }) => isReturn(step)).length,
    asked: JSON.stringify(lastAsked({ steps, rules }) ?? null),
  };
  await transaction
    .insertInto('supervised_review')
    .values({
      rating_no: rating.rating_no,
      region: rating.region,
      rated_org: rating.org_code,
      staff_no: state.ratedStaffNo ?? null,
      item_name: rating.subject.itemName,
      words: [rating.subject.itemName, names.get(rating.org_code), rating.content.text].join(' ').toLowerCase(),
      level,
      channel: rating.channel,
      opened_at: openedAt,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['rating_no', 'region']).doUpdateSet(row))
    .execute();
  return tallyChanges(earlier, { ...row, region: rating.region });
}

/** Until when a date stands so; the last second still is in time. */
function stateUntil(state: DueState, soonFrom: Instant, dueAt: Instant): Instant | null {
  if (state === 'overdue') return null;
  return state === 'in-time' ? soonFrom : instantOf(millisOf(dueAt) + SECOND);
}

const isReturn = (step: StoredReview['steps'][number]['step']): boolean =>
  (step.step === 'verdict' && step.verdict === 'refused') ||
  (step.step === 'call-back' && step.result === 'dissatisfied');

/** What was last urged or handed over, unless the unit has done something since it was urged. */
function lastAsked({ steps, rules: { calendar } }: Pick<StoredReview, 'steps' | 'rules'>): Asked | undefined {
  const last = steps.filter(({ step }) => isOneOf<StepKind>(ASKING_STEPS, step.step)).at(-1);
  if (!last || (last.step.step !== 'urge' && last.step.step !== 'hand-over')) return undefined;
  const { step, takenAt: at } = last;
  if (step.step === 'urge' && steps.at(-1) !== last) return undefined;
  const answerBy = answerDueAfter(step.step, at, calendar);
  const handedTo = step.step === 'hand-over' ? { handedTo: step.handedTo } : {};
  return { step: step.step, ...handedTo, reference: step.reference, at, answerBy };
}

/** A date that has passed stays missed, whether or not anybody does anything afterwards. */
const renewSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = await reviewsToRenew(transaction, now).execute();
    const changes: UnitTally[] = [];
    for (const row of rows) {
      const isOverdue = millisOf(row.order_at) < now - (now % SECOND);
      const state = isOverdue ? 'overdue' : 'due-soon';
      if (isOverdue && row.due) await keepMissed(transaction, row, [row.due]);
      const renewed = { due_state: state, is_missed: row.is_missed || isOverdue } as const;
      await transaction
        .updateTable('supervised_review')
        .set({ ...renewed, state_until: stateUntil(state, row.order_at, row.order_at) })
        .where('rating_no', '=', row.rating_no)
        .execute();
      changes.push(...tallyChanges(row, { ...row, ...renewed }));
    }
    await addToTallies(transaction, changes);
    return rows.length;
  });

/** Their reviews are held too, as whoever lists them holds those, so that the two never wait for each other. */
export const reviewsToRenew = (database: Database | WithinTransaction, now: number) =>
  database
    .selectFrom('supervised_review')
    .innerJoin('bad_review', (on) =>
      on
        .onRef('bad_review.rating_no', '=', 'supervised_review.rating_no')
        .onRef('bad_review.region', '=', 'supervised_review.region'),
    )
    .select(['supervised_review.rating_no', 'supervised_review.region', 'supervised_review.org_code'])
    .select(['supervised_review.stage', 'is_open', 'due', 'due_state', 'order_at', 'is_missed', 'returns'])
    .where('state_until', '<=', instantOf(now))
    .where('is_listed', '=', true)
    .orderBy('state_until')
    .orderBy('supervised_review.rating_no')
    .limit(AT_A_TIME)
    .forUpdate()
    .skipLocked();
