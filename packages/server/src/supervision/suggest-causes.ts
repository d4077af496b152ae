import { MOST_REVIEWS_OF_CAUSE, dayOf, instantOf } from '@haochaping/core';
import { COMMON_CAUSE } from '@haochaping/policy';
import { sql } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { officesRead, unitsUnder } from './supervised-units.js';

const DAY_MS = 86_400_000;
const MOST = 50;

/** Where several bad reviews of one item, unit and level have no cause linked yet, the most first. */
export const suggestCauses =
  (database: Database): Handler<'suggestCauses'> =>
  async ({ caller, now }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const units = await unitsUnder(database, offices);
    const since = `${dayOf(instantOf(now - COMMON_CAUSE.days * DAY_MS))}T00:00:00+08:00`;
    const rows = offices.length === 0 ? [] : await repeatedSince(database, offices, since).execute();
    return answered({
      days: COMMON_CAUSE.days,
      declared: COMMON_CAUSE.declared,
      suggestions: rows.map(({ rated_org, item_name, level, bad, reviews }) => ({
        orgCode: rated_org,
        orgName: units.get(rated_org)?.orgName ?? rated_org,
        itemName: item_name,
        level,
        bad,
        reviews: [...reviews],
      })),
    });
  };

const repeatedSince = (database: Database, offices: readonly string[], since: string) =>
  database
    .selectFrom('supervised_review')
    .select(['rated_org', 'item_name', 'level'])
    .select(({ fn }) => fn.countAll<number>().as('bad'))
    .select(
      sql<
        readonly string[]
      >`to_jsonb((array_agg(rating_no order by opened_at, rating_no))[1:${sql.lit(MOST_REVIEWS_OF_CAUSE)}])`.as(
        'reviews',
      ),
    )
    .where('office_code', 'in', offices)
    .where('opened_at', '>=', since)
    .where('stage', '<>', 'excluded')
    // Asked of each one by its key: as a join, every cause there ever was would be read.
    .where(
      sql<boolean>`(select true from cause_review link where link.rating_no = supervised_review.rating_no limit 1) is null`,
    )
    .groupBy(['rated_org', 'item_name', 'level'])
    .having(sql<boolean>`count(*) >= ${COMMON_CAUSE.fewest}`)
    .orderBy('bad', 'desc')
    .limit(MOST);
