import { sql } from 'kysely';
import type { WithinTransaction } from '../store/database/database.js';
import type { FigureCount } from '../store/database/tables-of-figures.js';
import { addToCells, cellAt, type Added } from './figure-cells.js';

type Results = Partial<Record<FigureCount, number>>;
type Reviewed = Omit<Added, FigureCount> & { readonly rating_no: string; readonly results: Results };

/** What is counted of a bad review as it stands: nothing but that it was excluded, or what came of it so far. */
const RESULTS = sql`
  case when bad_review.stage = 'excluded' then jsonb_build_object(
    'excluded_bad', (rating.service_level in ('dissatisfied', 'very-dissatisfied'))::int,
    'excluded_praise', (rating.service_level not in ('dissatisfied', 'very-dissatisfied'))::int
  ) else jsonb_build_object(
    'opened', 1,
    'answered', (exists (select from steps where step->>'step' = 'answer'))::int,
    'closed', (bad_review.stage = 'closed')::int,
    'returned', (exists (select from steps where step->>'step' = 'verdict' and step->>'verdict' = 'refused'))::int,
    'missed', (exists (select from missed_due
      where missed_due.rating_no = bad_review.rating_no and missed_due.region = bad_review.region))::int,
    'to_call_back', bad_review.called_back::int,
    'asked', (called.result in ('satisfied', 'dissatisfied'))::int,
    'found_rectified', (bad_review.called_back and called.result = 'satisfied')::int,
    'content', (called.result = 'satisfied')::int
  ) end`;

/** Counts these bad reviews as they stand now, in the place of what they were counted as before. */
export async function recountReviews(transaction: WithinTransaction, ratingNos: readonly string[]): Promise<void> {
  if (ratingNos.length === 0) return;
  const { rows } = await sql<Reviewed>`
    select rating.rating_no, ${cellAt(sql`rating.rated_at`, sql`rating.channel`)},
      (with steps as (
        select step, position from bad_review_step
        where bad_review_step.rating_no = bad_review.rating_no and bad_review_step.region = bad_review.region
      ), called as (
        select step->>'result' as result from steps where step->>'step' = 'call-back' order by position desc limit 1
      ) select jsonb_strip_nulls(${RESULTS}) from (select) one left join called on true) as results
    from bad_review
    join rating using (rating_no, region)
    join occasion using (occasion_id, region)
    join service_case using (case_id, region)
    left join organisation on organisation.org_code = service_case.org_code
    where bad_review.rating_no in (${sql.join(ratingNos)})
    order by rating_no for share of bad_review`.execute(transaction);
  const before = await transaction
    .selectFrom('counted_review')
    .selectAll()
    .where('rating_no', 'in', ratingNos)
    .execute();
  const known = new Map(before.map((row) => [row.rating_no, row]));
  // Where it was counted first: the item of its case may be corrected later.
  const after = rows.map((row): Reviewed => ({ ...(known.get(row.rating_no) ?? row), results: row.results }));
  await addToCells(transaction, [...before.map((row) => addedBy(row, -1)), ...after.map((row) => addedBy(row, 1))]);
  await keep(transaction, after);
}

function addedBy({ rating_no: _of, results, ...cell }: Reviewed, sign: 1 | -1): Added {
  return { ...cell, ...Object.fromEntries(Object.entries(results).map(([name, count]) => [name, sign * count])) };
}

async function keep(transaction: WithinTransaction, reviews: readonly Reviewed[]): Promise<void> {
  if (reviews.length === 0) return;
  await transaction
    .insertInto('counted_review')
    .values(reviews.map((review) => ({ ...review, results: JSON.stringify(review.results) })))
    .onConflict((conflict) =>
      conflict.columns(['rating_no', 'region']).doUpdateSet((row) => ({ results: row.ref('excluded.results') })),
    )
    .execute();
}

/** The same for all bad reviews of these months: dates are missed without anybody taking a step. */
export async function recountMonths(
  transaction: WithinTransaction,
  regionCode: string,
  months: readonly string[],
): Promise<void> {
  const rows = await transaction
    .selectFrom('counted_review')
    .select('rating_no')
    .where('region_code', '=', regionCode)
    .where('month', 'in', months)
    .orderBy('rating_no')
    .execute();
  for (let start = 0; start < rows.length; start += 1000) {
    await recountReviews(
      transaction,
      rows.slice(start, start + 1000).map(({ rating_no }) => rating_no),
    );
  }
}
