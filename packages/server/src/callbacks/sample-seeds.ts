import { dayOf, hashOfSeed, instantOf, periodOf, type Instant } from '@haochaping/core';
import { randomBytes } from 'node:crypto';
import { sha256 } from '../log/stored-log.js';
import type { Database, WithinTransaction } from '../store/database/database.js';

const SEED_BYTES = 32;
const [COMMITTED, OPENED] = [0, 1] as const;

/**
 * Commits to the seeds of this month and the next, and opens those of the months before: what the log holds of a seed before its
 * month is a hash, so that nobody can pick who is drawn, and afterwards everybody can draw again.
 */
export async function keepSeeds(database: Database, now: number): Promise<void> {
  const month = periodOf(instantOf(now));
  const rows = await database
    .selectFrom('sample_seed')
    .selectAll()
    .where('position', '=', COMMITTED)
    .where((where) =>
      where.or([
        where('period', '>=', month),
        where.not(
          where.exists(
            where
              .selectFrom('sample_seed as opened')
              .select('opened.period')
              .whereRef('opened.period', '=', 'sample_seed.period')
              .where('opened.position', '=', OPENED),
          ),
        ),
      ]),
    )
    .execute();
  for (const period of [month, monthAfter(month)]) {
    if (rows.some((row) => row.period === period)) continue;
    const seed = randomBytes(SEED_BYTES).toString('hex');
    await keep(database, { period, seed, seed_hash: await hashOfSeed(sha256, seed), position: COMMITTED }, now);
  }
  for (const { period, seed, seed_hash } of rows.filter((row) => row.period < month)) {
    await keep(database, { period, seed, seed_hash, position: OPENED }, now);
  }
}

type Kept = { readonly period: string; readonly seed: string; readonly seed_hash: string; readonly position: number };

/** Of several processes, the first one’s seed stays. */
const keep = (database: Database, kept: Kept, now: number) =>
  database
    .insertInto('sample_seed')
    .values({ ...kept, at: instantOf(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number < 12 ? `${year}-${String(number + 1).padStart(2, '0')}` : `${year + 1}-01`;
}

/** The seed by which what came at a moment is drawn; undefined where none had been committed to the day before. */
export async function seedFor(transaction: WithinTransaction, at: Instant): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('sample_seed')
    .select(['seed', 'at'])
    .where('period', '=', periodOf(at))
    .where('position', '=', COMMITTED)
    .executeTakeFirst();
  return row && dayOf(row.at) < dayOf(at) ? row.seed : undefined;
}
