import { instantOf, isDrawn } from '@haochaping/core';
import { callbackPercent, samplePercent } from '@haochaping/policy';
import { keepCallFrom } from '../bad-reviews/call-from.js';
import { storedReview } from '../bad-reviews/bad-review.js';
import { enqueueCallback } from '../bad-reviews/callback-record.js';
import { lockReview } from '../bad-reviews/record-step.js';
import { sha256 } from '../log/stored-log.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { storedProfile } from '../store/places.js';
import type { SweepPosition } from '../store/database/tables-of-callbacks.js';
import { seedFor } from './sample-seeds.js';
import { keepPosition, readPosition } from '../store/database/sweep-position.js';
import { inOnePass } from '../store/sweep-pass.js';

const AT_A_TIME = 500;
const ALL_PERCENT = 100;
const isIndex = (position: object): position is SweepPosition['sealed-ratings'] => 'index' in position;

/**
 * Draws among the raters who left a phone, each once, in the order in which the log has their ratings: what is drawn is what was
 * sealed before. A bad review that is drawn waits until its rater may be called.
 */
export async function drawRaters(database: Database, now: number): Promise<void> {
  await inOnePass(async () => (await drawSome(database, now)) === AT_A_TIME);
}

const drawSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const position = await readPosition(transaction, 'sealed-ratings', isIndex);
    if (!position) return 0;
    const rows = await sealedAfter(transaction, position.index).execute();
    for (const row of rows)
      if (row.rating_no !== null) await drawOne(transaction, { ...row, rating_no: row.rating_no }, now);
    const last = rows.at(-1)?.leaf_index;
    if (last !== undefined && last !== null) await keepPosition(transaction, 'sealed-ratings', { index: last });
    return rows.length;
  });

/** The records after a place in the log; those of ratings whose raters left a phone have a rating here. */
const sealedAfter = (database: Database | WithinTransaction, index: number) =>
  database
    .selectFrom('log_entry as entry')
    .leftJoin('rater_identity as identity', (on) =>
      on
        .onRef('identity.rating_no', '=', 'entry.rating_no')
        .onRef('identity.region', '=', 'entry.region')
        .on('entry.kind', '=', 'rating'),
    )
    .leftJoin('rating', (on) =>
      on.onRef('rating.rating_no', '=', 'identity.rating_no').onRef('rating.region', '=', 'identity.region'),
    )
    .leftJoin('bad_review', (on) =>
      on.onRef('bad_review.rating_no', '=', 'rating.rating_no').onRef('bad_review.region', '=', 'rating.region'),
    )
    .leftJoin('organisation as unit', 'unit.org_code', 'rating.org_code')
    .select([
      'leaf_index',
      'rating.rating_no',
      'rating.region',
      'rating.org_code',
      'rating.subject',
      'rated_at',
      'above',
    ])
    .select(['profile_id', 'profile_version', 'called_back'])
    .where('leaf_index', '>', index)
    .orderBy('leaf_index')
    .limit(AT_A_TIME);

type Sealed = Awaited<ReturnType<ReturnType<typeof sealedAfter>['execute']>>[number] & { readonly rating_no: string };

async function drawOne(transaction: WithinTransaction, row: Sealed, now: number): Promise<void> {
  const { rating_no, region, org_code, subject, rated_at, above, profile_id, profile_version, called_back } = row;
  if (region === null || org_code === null || !subject || rated_at === null || above === null) return;
  if (profile_id === null || profile_version === null) return;
  const profile = await storedProfile(transaction, profile_id, profile_version);
  const isBad = called_back !== null;
  const percent = isBad ? callbackPercent(profile, { badReview: true, named: true }) : samplePercent(profile);
  if (percent === 0 || (isBad && percent >= ALL_PERCENT)) return;
  const seed = await seedFor(transaction, rated_at);
  if (seed === undefined || !(await isDrawn(sha256, seed, rating_no, percent))) return;
  if (isBad) return markDrawn(transaction, rating_no, now);
  await enqueueCallback(transaction, {
    region,
    scope: 'all-raters',
    rating_no,
    case_id: null,
    round: 0,
    list_of: above,
    rated_org: org_code,
    staff_no: null,
    subject: JSON.stringify(subject),
    profile_id,
    profile_version,
    counted: null,
    order_at: instantOf(now),
    queued_at: instantOf(now),
  });
}

async function markDrawn(transaction: WithinTransaction, ratingNo: string, now: number): Promise<void> {
  await lockReview(transaction, ratingNo);
  await transaction.updateTable('bad_review').set({ called_back: true }).where('rating_no', '=', ratingNo).execute();
  const stored = await storedReview(transaction, ratingNo);
  if (stored) await keepCallFrom(transaction, stored, now);
}
