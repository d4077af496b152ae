import { dayOf } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database } from '../store/database/database.js';
import { keepPosition, readPosition } from '../store/database/sweep-position.js';
import type { SweepPosition } from '../store/database/tables-of-callbacks.js';
import { inOnePass } from '../store/sweep-pass.js';

const AT_A_TIME = 1000;
const isIndex = (position: object): position is SweepPosition['tallied-ratings'] => 'index' in position;

/** Counts every rating once, in the order in which the log has them, by unit, member of staff, day, channel and level. */
export async function tallyRatings(database: Database): Promise<void> {
  await inOnePass(async () => (await tallySome(database)) === AT_A_TIME);
}

const tallySome = (database: Database): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const position = await readPosition(transaction, 'tallied-ratings', isIndex);
    if (!position) return 0;
    const rows = await sealedRatings(transaction, position.index).execute();
    const tallies = new Map<string, object>();
    for (const { org_code, region, rated_at, staff_no, channel, service_level: level } of rows) {
      if (org_code === null || rated_at === null) continue;
      const one = { org_code, region, day: dayOf(rated_at), staff_no: staff_no ?? '', channel, level };
      const key = JSON.stringify(one);
      const known = tallies.get(key);
      tallies.set(key, { ...one, ratings: (known && 'ratings' in known ? Number(known.ratings) : 0) + 1 });
    }
    if (tallies.size > 0) {
      await sql`
        insert into rating_tally (org_code, region, day, staff_no, channel, level, ratings)
        select org_code, region, day, staff_no, channel, level, ratings
        from jsonb_to_recordset(${JSON.stringify([...tallies.values()])}::jsonb) as counted (
          org_code text, region text, day date, staff_no text, channel text, level text, ratings bigint)
        on conflict (org_code, day, staff_no, channel, level, region) do update
          set ratings = rating_tally.ratings + excluded.ratings`.execute(transaction);
    }
    const last = rows.at(-1)?.leaf_index;
    if (last !== undefined && last !== null) await keepPosition(transaction, 'tallied-ratings', { index: last });
    return rows.length;
  });

/** The records after a place in the log; those of ratings have a rating here, and whose work it was. */
const sealedRatings = (database: Pick<Database, 'selectFrom'>, index: number) =>
  database
    .selectFrom('log_entry as entry')
    .leftJoin('rating', (on) =>
      on
        .onRef('rating.rating_no', '=', 'entry.rating_no')
        .onRef('rating.region', '=', 'entry.region')
        .on('entry.kind', '=', 'rating'),
    )
    .leftJoin('occasion', (on) =>
      on.onRef('occasion.occasion_id', '=', 'rating.occasion_id').onRef('occasion.region', '=', 'rating.region'),
    )
    .leftJoin('service_case', (on) =>
      on.onRef('service_case.case_id', '=', 'occasion.case_id').onRef('service_case.region', '=', 'occasion.region'),
    )
    .select(['leaf_index', 'rating.org_code', 'rating.region', 'rated_at', 'rating.channel', 'service_level'])
    .select(sql<string | null>`service_case.content->'staff'->>'staffNo'`.as('staff_no'))
    .where('leaf_index', '>', index)
    .orderBy('leaf_index')
    .limit(AT_A_TIME);
