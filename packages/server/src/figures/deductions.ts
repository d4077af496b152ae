import { periodNamed, pointsLost, type DeductedFor, type Deductions } from '@haochaping/policy';
import { sql } from 'kysely';
import { namesOf } from '../organisations/organisation.js';
import type { Database } from '../store/database/database.js';
import { rulesIn } from './publish.js';

/** What one unit loses points for in a period, and how many. */
type UnitDeductions = {
  readonly orgCode: string;
  readonly orgName: string;
  readonly counts: Readonly<Record<DeductedFor, number>>;
  readonly points: number;
};

export type DeductionsOutcome =
  | { readonly outcome: 'computed'; readonly table: Deductions; readonly units: readonly UnitDeductions[] }
  | { readonly outcome: 'refused'; readonly because: 'no-rules' | 'no-deductions' };

/**
 * Points lost by the units of a region, the most first (notice 004, 十二: 予以扣分). They are told to the supervising office alone and
 * are not published: the points of a unit with one bad rating are its level. It reads the bad reviews of the period, as what is
 * published of them does; the caller has counted everything before.
 */
export const deductionsOf = (
  database: Database,
  { region, period }: { readonly region: string; readonly period: string },
  now: number,
): Promise<DeductionsOutcome> =>
  database.transaction().execute(async (transaction) => {
    const profile = await rulesIn(transaction, region, now);
    if (!profile) return { outcome: 'refused', because: 'no-rules' };
    const table = profile.deductions?.value;
    if (!table) return { outcome: 'refused', because: 'no-deductions' };
    const { rows } = await sql<{ readonly org_code: string } & Record<DeductedFor, number>>`
      select counted.org_code,
        count(*) filter (where service_level = 'dissatisfied') as dissatisfied,
        count(*) filter (where service_level = 'very-dissatisfied') as "very-dissatisfied",
        count(*) filter (where counted.results->>'asked' = '1' and counted.results->>'content' = '0')
          as "callback-dissatisfied"
      from counted_review counted join rating using (rating_no, region)
      where counted.region_code = ${region} and counted.month in (${sql.join(periodNamed(period).months)})
        and counted.results->>'opened' = '1'
      group by counted.org_code`.execute(transaction);
    const names = await namesOf(
      transaction,
      rows.map(({ org_code }) => org_code),
    );
    const units = rows.map(({ org_code: orgCode, ...counts }) => {
      const orgName = names.get(orgCode) ?? orgCode;
      return { orgCode, orgName, counts, points: pointsLost(table, counts) };
    });
    units.sort((one, other) => other.points - one.points || (one.orgCode < other.orgCode ? -1 : 1));
    return { outcome: 'computed', table, units };
  });
