import { instantOf } from '@haochaping/core';
import { sql } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { officesRead, unitsUnder } from './supervised-units.js';

/** What each unit below the caller’s office has to do, and what it missed: read from what is open and from what was counted. */
export const countUnits =
  (database: Database): Handler<'countUnits'> =>
  async ({ caller, now }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const units = await unitsUnder(database, offices);
    const open = offices.length > 0 ? await openCounts(database, offices, now).execute() : [];
    const ever = await tallies(database, [...units.keys()]);
    const keys = new Set([...open, ...ever].map(({ org_code, region }) => `${org_code} ${region}`));
    return answered({
      units: [...keys].sort().flatMap((key) => {
        const [orgCode = '', region = ''] = key.split(' ');
        const isOf = (row: { org_code: string; region: string }) => row.org_code === orgCode && row.region === region;
        const [current, past] = [open.find(isOf), ever.find(isOf)];
        return {
          orgCode,
          orgName: units.get(orgCode)?.orgName ?? orgCode,
          region,
          open: current?.open ?? 0,
          dueSoon: current?.due_soon ?? 0,
          overdue: current?.overdue ?? 0,
          waitingForRater: current?.waiting ?? 0,
          missedEver: past?.missed ?? 0,
          returnedTwice: past?.returned_twice ?? 0,
        };
      }),
    });
  };

/** Counts what is open, by an index that has nothing else. */
const openCounts = (database: Database, offices: readonly string[], now: number) => {
  const at = sql`${instantOf(now)}::timestamptz`;
  return database
    .selectFrom('supervised_review')
    .select(['org_code', 'region'])
    .select([
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) filter (where soon_from <= ${at} and order_at >= ${at})`.as('due_soon'),
      sql<number>`count(*) filter (where order_at < ${at})`.as('overdue'),
      sql<number>`count(*) filter (where stage = 'answered')`.as('waiting'),
    ])
    .where('office_code', 'in', offices)
    .where('is_open', '=', true)
    .groupBy(['org_code', 'region']);
};

const tallies = (database: Database, orgCodes: readonly string[]) =>
  orgCodes.length === 0
    ? Promise.resolve([])
    : database.selectFrom('unit_tally').selectAll().where('org_code', 'in', orgCodes).execute();
