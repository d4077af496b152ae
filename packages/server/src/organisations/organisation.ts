import { sql, type RawBuilder } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { prepared } from '../store/database/prepared.js';
import type { OrganisationRow } from '../store/database/tables-of-callers.js';
import { placesMark } from '../store/places.js';

type Acting = { readonly appId: string; readonly orgCode: string };
type Bound = Pick<OrganisationRow, 'org_name' | 'region_code' | 'kind'> & {
  readonly is_bound: boolean;
  readonly places_mark: string;
};

/** More than any province has offices above one another: a guard against a loop that was written past the import. */
const HIGHEST = sql.lit(20);

/** An organisation and those above it, the nearest first. */
const chainFrom = (orgCode: RawBuilder<unknown>) => sql`
  with recursive chain as (
    select org_code, above, 1 as height from organisation where org_code = ${orgCode}
    union all
    select upper_one.org_code, upper_one.above, height + 1
    from organisation upper_one join chain on upper_one.org_code = chain.above where height < ${HIGHEST}
  )`;

/** Whether an app may act for an organisation; as an expression of a statement. */
export const isBoundTo = (appId: RawBuilder<unknown>, orgCode: RawBuilder<unknown>) => sql<boolean>`exists (
  ${chainFrom(orgCode)}
  select from chain join app_organisation bound using (org_code)
  where bound.app_id = ${appId} and (bound.below or height = 1))`;

const readBound = prepared<Acting>()((_db, value) => {
  const isBound = isBoundTo(value('appId'), sql.ref('unit.org_code'));
  return sql<Bound>`
    select org_name, region_code, kind, ${isBound} as is_bound, ${placesMark} as places_mark
    from organisation unit where org_code = ${value('orgCode')}`;
});

/** An organisation of the province, and whether the app may act for it; undefined for one that the province does not have. */
export async function organisationFor(
  database: Database | WithinTransaction,
  acting: Acting,
): Promise<Bound | undefined> {
  return (await readBound(database, acting)).rows[0];
}

/** Whether a region lies in an organisation's own: of a province or a city, the code ends in pairs of zeros. */
export const isWithin = (homeRegion: string | null, region: string): boolean =>
  homeRegion === null || region.startsWith(homeRegion.replace(/(00)+$/, ''));

/** Whether an app is bound to a supervising office, and so may say who its supervisors, deciders, callers and auditors are. */
export async function isOfOffice(database: Database, appId: string): Promise<boolean> {
  const office = await database
    .selectFrom('app_organisation')
    .innerJoin('organisation', 'organisation.org_code', 'app_organisation.org_code')
    .select('organisation.org_code')
    .where('app_id', '=', appId)
    .where('kind', '=', 'supervising-office')
    .executeTakeFirst();
  return office !== undefined;
}

/** The names of organisations by their codes, as they are called now; one that the province does not have is absent. */
export async function namesOf(
  database: Database | WithinTransaction,
  orgCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (orgCodes.length === 0) return new Map();
  const rows = await database
    .selectFrom('organisation')
    .select(['org_code', 'org_name'])
    .where('org_code', 'in', orgCodes)
    .execute();
  return new Map(rows.map(({ org_code, org_name }) => [org_code, org_name]));
}

/** A supervising office and those above it, by their codes, the nearest first; as an expression of a statement. */
export const officesFrom = (officeCode: RawBuilder<unknown>) => sql<readonly string[]>`(
  ${chainFrom(officeCode)}
  select coalesce(jsonb_agg(org_code order by height), '[]') from chain)`;

const readOffices = prepared<{ readonly orgCode: string }>()((_db, value) => {
  return sql<{ readonly org_code: string }>`
    with recursive offices as (
      select org_code from organisation where org_code = ${value('orgCode')} and kind = 'supervising-office'
      union
      select lower_one.org_code from organisation lower_one join offices on lower_one.above = offices.org_code
      where lower_one.kind = 'supervising-office'
    )
    select org_code from offices`;
});

/** A supervising office and those below it, by their codes; none for an organisation of another kind. */
export async function officesUnder(database: Database, orgCode: string): Promise<readonly string[]> {
  return (await readOffices(database, { orgCode })).rows.map(({ org_code }) => org_code);
}
