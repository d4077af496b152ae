import { millisOf } from '@haochaping/core';
import { periodNamed, periodsEndingWith } from '@haochaping/policy';
import { countFigures } from '../figures/count-figures.js';
import { publish, type PublishOutcome, type ToPublish } from '../figures/publish.js';
import { appendEntries } from '../log/append-batch.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';

/** Seals and counts all that there is, then publishes; what was published comes into the log at once. */
export async function publishSealed(
  database: Database,
  keys: Keys,
  toPublish: ToPublish,
  now: number,
): Promise<PublishOutcome> {
  await appendEntries(database, keys, now);
  await countFigures(database, now);
  const outcome = await publish(database, toPublish, now);
  await appendEntries(database, keys, now);
  return outcome;
}

/** Publishes every period that is over and was not published, of every region, the shorter ones first. */
export async function publishEnded(database: Database, keys: Keys, now: number): Promise<void> {
  const months = await database
    .selectFrom('figure_cell')
    .select(['region_code', 'month'])
    .distinct()
    .orderBy('month')
    .orderBy('region_code')
    .execute();
  const published = await database.selectFrom('publication').select(['region', 'period']).distinct().execute();
  const done = new Set(published.map(({ region, period }) => `${region}/${period}`));
  for (const region of new Set(months.map(({ region_code }) => region_code))) {
    const counted = months.filter(({ region_code }) => region_code === region).map(({ month }) => month);
    const last = [...new Set(counted.flatMap(lastMonthsOf))].sort();
    for (const period of last.flatMap(periodsEndingWith)) {
      const { endsBefore, months: within } = periodNamed(period);
      // A region has nothing to publish of months in which nothing was counted there, whatever others have.
      if (millisOf(endsBefore) > now || !within.some((month) => counted.includes(month))) continue;
      if (!done.has(`${region}/${period}`)) await publish(database, { region, period }, now);
    }
  }
  await appendEntries(database, keys, now);
}

/** A month, and those with which its quarter and its year end. */
function lastMonthsOf(month: string): readonly string[] {
  const year = month.slice(0, 4);
  const quarter = Math.ceil(Number(month.slice(5)) / 3) * 3;
  return [month, `${year}-${String(quarter).padStart(2, '0')}`, `${year}-12`];
}
