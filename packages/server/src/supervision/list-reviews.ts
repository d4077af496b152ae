import { ASKING_STEPS, instantOf, isOneOf, nextDue, type Instant, type StepKind } from '@haochaping/core';
import { answerDueAfter, dueState } from '@haochaping/policy';
import { sql } from 'kysely';
import { storedReview, type StoredReview } from '../bad-reviews/bad-review.js';
import { keepMissed } from '../bad-reviews/missed-dues.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Asked } from '../store/database/tables-of-supervision.js';
import { inOnePass } from '../store/sweep-pass.js';

const AT_A_TIME = 100;
/** Where nothing is due, after all that is; and a moment that a cursor may carry. */
const NEVER: Instant = '2199-12-31T00:00:00+08:00';
const TWICE = 2;

/** Brings the supervisors’ lists up to what has changed, and keeps which dates have passed; it costs what changed and what is late. */
export async function listReviews(database: Database, now: number): Promise<void> {
  await inOnePass(async () => (await listSome(database, now)) === AT_A_TIME);
  await inOnePass(async () => (await missSome(database, now)) === AT_A_TIME);
}

/** Several processes may do it at once; each takes rows that no other has locked. */
const listSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = await reviewsToList(transaction).execute();
    for (const { rating_no } of rows) {
      const stored = await storedReview(transaction, rating_no);
      if (stored) await listOne(transaction, stored, now);
      await transaction.updateTable('bad_review').set({ is_listed: true }).where('rating_no', '=', rating_no).execute();
    }
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

async function listOne(transaction: WithinTransaction, stored: StoredReview, now: number): Promise<void> {
  const { rating, state, rules, steps, missed, names } = stored;
  const next = nextDue(state);
  const { soonFrom } = next
    ? dueState(instantOf(now), { ...next.due, dueAt: next.dueAt }, rules.profile, rules.calendar)
    : {};
  const earlier = await transaction
    .selectFrom('supervised_review')
    .select(['is_missed', 'returns'])
    .where('rating_no', '=', rating.rating_no)
    .executeTakeFirst();
  const returns = steps.filter(({ step }) => isReturn(step)).length;
  const isMissed = earlier?.is_missed === true || missed.length > 0;
  const words = [rating.subject.itemName, names.get(rating.org_code), rating.content.text].join(' ').toLowerCase();
  const row = {
    office_code: state.above[0] ?? null,
    org_code: state.holder,
    stage: state.stage,
    is_open: next !== undefined || !['closed', 'excluded'].includes(state.stage),
    order_at: next?.dueAt ?? NEVER,
    due: next ? JSON.stringify(next) : null,
    soon_from: soonFrom ?? null,
    is_missed: isMissed,
    returns,
    asked: JSON.stringify(lastAsked(stored) ?? null),
  };
  await transaction
    .insertInto('supervised_review')
    .values({
      rating_no: rating.rating_no,
      region: rating.region,
      rated_org: rating.org_code,
      staff_no: state.ratedStaffNo ?? null,
      item_name: rating.subject.itemName,
      words,
      level: stored.level,
      channel: rating.channel,
      opened_at: stored.openedAt,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['rating_no', 'region']).doUpdateSet(row))
    .execute();
  const unit = { org_code: state.holder, region: rating.region };
  await tally(transaction, unit, {
    missed: isMissed && !earlier?.is_missed,
    returned_twice: returns >= TWICE && (earlier?.returns ?? 0) < TWICE,
  });
}

const isReturn = (step: StoredReview['steps'][number]['step']): boolean =>
  (step.step === 'verdict' && step.verdict === 'refused') ||
  (step.step === 'call-back' && step.result === 'dissatisfied');

/** What was last urged or handed over, unless the unit has done something since it was urged. */
function lastAsked({ steps, rules: { calendar } }: StoredReview): Asked | undefined {
  const last = steps.filter(({ step }) => isOneOf<StepKind>(ASKING_STEPS, step.step)).at(-1);
  if (!last || (last.step.step !== 'urge' && last.step.step !== 'hand-over')) return undefined;
  const { step, takenAt: at } = last;
  if (step.step === 'urge' && steps.at(-1) !== last) return undefined;
  const answerBy = answerDueAfter(step.step, at, calendar);
  const handedTo = step.step === 'hand-over' ? { handedTo: step.handedTo } : {};
  return { step: step.step, ...handedTo, reference: step.reference, at, answerBy };
}

/** A date that has passed stays missed, whether or not anybody does anything afterwards. */
const missSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = await reviewsToMiss(transaction, now).execute();
    for (const { rating_no, region, org_code } of rows) {
      const stored = await storedReview(transaction, rating_no);
      if (stored) await keepMissed(transaction, stored.rating, stored.state, now);
      await transaction
        .updateTable('supervised_review')
        .set({ is_missed: true })
        .where('rating_no', '=', rating_no)
        .execute();
      await tally(transaction, { org_code, region }, { missed: true, returned_twice: false });
    }
    return rows.length;
  });

export const reviewsToMiss = (database: Database | WithinTransaction, now: number) =>
  database
    .selectFrom('supervised_review')
    .select(['rating_no', 'region', 'org_code'])
    .where('is_open', '=', true)
    .where('is_missed', '=', false)
    .where('order_at', '<', instantOf(now - (now % 1000)))
    .orderBy('order_at')
    .orderBy('rating_no')
    .limit(AT_A_TIME)
    .forUpdate()
    .skipLocked();

type Unit = { readonly org_code: string; readonly region: string };
type Counted = { readonly missed: boolean; readonly returned_twice: boolean };

async function tally(transaction: WithinTransaction, unit: Unit, counted: Counted): Promise<void> {
  const [missed, returned] = [Number(counted.missed), Number(counted.returned_twice)];
  if (missed + returned === 0) return;
  await sql`
    insert into unit_tally values (${unit.org_code}, ${unit.region}, ${missed}, ${returned})
    on conflict (org_code, region) do update set
      missed = unit_tally.missed + excluded.missed, returned_twice = unit_tally.returned_twice + excluded.returned_twice`.execute(
    transaction,
  );
}
