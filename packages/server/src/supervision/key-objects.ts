import { dayOf, instantOf, LEVELS, type Level } from '@haochaping/core';
import { KEY_OBJECTS, SILENT_LEVEL, boundOfChance, isConcentrated, silentLevels, type Rated } from '@haochaping/policy';
import { sql } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { officesRead, unitsUnder, type Unit } from './supervised-units.js';

const DAY_MS = 86_400_000;
const dayBefore = (now: number, days: number): string => dayOf(instantOf(now - days * DAY_MS));

/** The units and people in which bad reviews are concentrated beyond chance, the most striking first. */
export const listKeyObjects =
  (database: Database): Handler<'listKeyObjects'> =>
  async ({ caller, now }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const units = await unitsUnder(database, offices);
    const rated = await ratedSince(database, [...units.keys()], dayBefore(now, KEY_OBJECTS.days));
    const keyObjects = [false, true].flatMap((byStaff) => concentrated(rated, units, byStaff));
    return answered({ days: KEY_OBJECTS.days, declared: KEY_OBJECTS.declared, keyObjects });
  };

type RatedRow = Rated & { readonly orgCode: string; readonly staffNo: string };

/** How many were rated and how many of these were bad, excluded ones not among them, by unit and member of staff. */
async function ratedSince(database: Database, orgCodes: readonly string[], day: string): Promise<readonly RatedRow[]> {
  if (orgCodes.length === 0) return [];
  const { rows } = await sql<{ org_code: string; staff_no: string; ratings: number; bad: number }>`
    select org_code, staff_no, sum(ratings)::bigint as ratings, sum(bad)::bigint as bad from (
      select org_code, staff_no, ratings, 0 as bad from rating_tally
      where org_code in (${sql.join(orgCodes)}) and day >= ${day}::date
      union all
      select rated_org, coalesce(staff_no, ''), 0, 1 from supervised_review
      where rated_org in (${sql.join(orgCodes)}) and opened_at >= ${`${day}T00:00:00+08:00`} and stage <> 'excluded'
    ) as counted group by org_code, staff_no`.execute(database);
  return rows.map(({ org_code, staff_no, ratings, bad }) => ({ orgCode: org_code, staffNo: staff_no, ratings, bad }));
}

function concentrated(rows: readonly RatedRow[], units: ReadonlyMap<string, Unit>, byStaff: boolean) {
  const objects = byStaff ? rows.filter(({ staffNo }) => staffNo !== '') : byUnit(rows);
  const all = sumOf(rows);
  const share = all.bad / Math.max(1, all.ratings);
  return objects
    .filter((one) => isConcentrated(one, all, objects.length))
    .map(({ orgCode, staffNo, ratings, bad }) => ({
      orgCode,
      orgName: units.get(orgCode)?.orgName ?? orgCode,
      ...(byStaff && { staffNo }),
      ratings,
      bad,
      expected: ratings * share,
      chance: boundOfChance({ ratings, bad }, share),
    }))
    .sort((one, other) => one.chance - other.chance);
}

const byUnit = (rows: readonly RatedRow[]): readonly RatedRow[] =>
  [...new Set(rows.map(({ orgCode }) => orgCode))].map((orgCode) => ({
    orgCode,
    staffNo: '',
    ...sumOf(rows.filter((row) => row.orgCode === orgCode)),
  }));

const sumOf = (rows: readonly Rated[]): Rated =>
  rows.reduce((sum, { ratings, bad }) => ({ ratings: sum.ratings + ratings, bad: sum.bad + bad }), {
    ratings: 0,
    bad: 0,
  });

type Given = Readonly<Partial<Record<Level, number>>>;

/** The levels that nobody chose in a busy channel of a unit: the device may be out of order. */
export const listSilentLevels =
  (database: Database): Handler<'listSilentLevels'> =>
  async ({ caller, now }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const units = await unitsUnder(database, offices);
    const given = await givenSince(database, [...units.keys()], dayBefore(now, SILENT_LEVEL.days));
    const all = levelsOf(given);
    const keys = [...new Set(given.map(({ org_code, channel }) => `${org_code} ${channel}`))];
    const found = keys.flatMap((key) => {
      const own = given.filter(({ org_code, channel }) => `${org_code} ${channel}` === key);
      const [row] = own;
      if (!row) return [];
      const counts = levelsOf(own);
      const ratings = totalOf(counts);
      return silentLevels(counts, all, keys.length * LEVELS.length).map((level) => ({
        orgCode: row.org_code,
        orgName: units.get(row.org_code)?.orgName ?? row.org_code,
        channel: row.channel,
        level,
        ratings,
        expected: (ratings * (all[level] ?? 0)) / Math.max(1, totalOf(all)),
      }));
    });
    return answered({ days: SILENT_LEVEL.days, declared: SILENT_LEVEL.declared, silentLevels: found });
  };

const givenSince = (database: Database, orgCodes: readonly string[], day: string) =>
  orgCodes.length === 0
    ? Promise.resolve([])
    : database
        .selectFrom('rating_tally')
        .select(['org_code', 'channel', 'level'])
        .select(sql<number>`sum(ratings)::bigint`.as('ratings'))
        .where('org_code', 'in', orgCodes)
        .where('day', '>=', day)
        .groupBy(['org_code', 'channel', 'level'])
        .execute();

const levelsOf = (rows: readonly { readonly level: Level; readonly ratings: number }[]): Given => {
  const counts: Partial<Record<Level, number>> = {};
  for (const { level, ratings } of rows) counts[level] = (counts[level] ?? 0) + ratings;
  return counts;
};
const totalOf = (counts: Given): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
