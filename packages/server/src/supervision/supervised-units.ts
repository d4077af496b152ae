import { ACTS, refusalByRule, type Act, type Official } from '@haochaping/core';
import { sql, type Expression } from 'kysely';
import type { Officer } from '../interface/callers.js';
import { refused, refusedAt } from '../interface/outcome.js';
import { officesFrom, officesUnder } from '../organisations/organisation.js';
import type { Database, WithinTransaction } from '../store/database/database.js';

const READERS = ['supervisor', 'auditor'] as const;

/** The offices of whose units this person reads: their own and those below it; undefined for people of other roles. */
export async function officesRead(
  database: Database,
  { roles, orgCode }: Officer,
): Promise<readonly string[] | undefined> {
  return READERS.some((role) => roles.includes(role)) ? officesUnder(database, orgCode) : undefined;
}

/**
 * A page of each office in one statement, each in the order of an index: of a list of offices, all that is theirs would be read and
 * sorted.
 */
export const ofEachOffice = <Row>(offices: readonly string[], page: (office: string) => Expression<Row>) =>
  sql<Row>`(${sql.join(offices.map(page), sql` union all `)})`;

/** A unit below the offices that are read. */
export type Unit = { readonly orgCode: string; readonly orgName: string; readonly region: string };

/** The units below these offices, by their codes. */
export async function unitsUnder(database: Database, offices: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  if (offices.length === 0) return new Map();
  const rows = await database
    .selectFrom('organisation')
    .select(['org_code', 'org_name', 'region_code'])
    .where('above', 'in', offices)
    .execute();
  return new Map(
    rows.map(({ org_code, org_name, region_code }) => [
      org_code,
      { orgCode: org_code, orgName: org_name, region: region_code ?? '' },
    ]),
  );
}

/** Lets one write with a key of somebody in at a time, so that the other finds what the first has written. */
export async function lockKey(
  transaction: WithinTransaction,
  { orgCode, staffNo }: Officer,
  idempotencyKey: string,
): Promise<void> {
  const key = [orgCode, staffNo, idempotencyKey].join('/');
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
}

/**
 * The unit about which somebody keeps something, and the nearest office above it; or why they may not: whoever may do that act to
 * its bad reviews, and nobody of the unit itself.
 */
export async function unitToKeep(
  transaction: WithinTransaction,
  official: Official,
  act: Extract<Act, 'urge' | 'read-identity'>,
  orgCode: string,
) {
  const unit = await transaction
    .selectFrom('organisation as unit')
    .select(['org_name', 'region_code'])
    .select(officesFrom(sql.ref('unit.above')).as('above'))
    .where('org_code', '=', orgCode)
    .executeTakeFirst();
  const [office] = unit?.above ?? [];
  if (!unit || office === undefined) return refusedAt('organisation-unknown', '/orgCode');
  const rated = { ratedOrg: orgCode, holder: orgCode, above: unit.above, taken: [] };
  const because = refusalByRule(ACTS[act], official, rated);
  if (because === 'step-not-of-this-role' || because === 'step-not-of-this-unit' || because === 'unit-involved') {
    return refused(because);
  }
  if (because) throw new Error(`the rule of ${act} does not say ${because}`);
  return { outcome: 'found', orgName: unit.org_name, region: unit.region_code ?? '', office } as const;
}
