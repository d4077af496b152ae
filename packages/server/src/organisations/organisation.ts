import type { Organisation } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';

/**
 * Records that an app acts for an organisation; only the first app to do so vouches for its people. Reads first, so that a row
 * that needs no change is not locked.
 */
export async function keepOrganisation(
  database: Database | WithinTransaction,
  appId: string,
  { orgCode, orgName }: Organisation,
): Promise<void> {
  const known = await database
    .selectFrom('app_organisation')
    .select('org_name')
    .where('app_id', '=', appId)
    .where('org_code', '=', orgCode)
    .executeTakeFirst();
  if (known?.org_name === orgName) return;
  await database
    .insertInto('app_organisation')
    .values({
      app_id: appId,
      org_code: orgCode,
      org_name: orgName,
      vouches: sql<boolean>`not exists (select from app_organisation where org_code = ${orgCode})`,
    })
    .onConflict((conflict) => conflict.columns(['app_id', 'org_code']).doUpdateSet({ org_name: orgName }))
    .execute();
}

/** Whether an app may say who an organisation's people are: registering a case of it alone gives no such right. */
export async function vouchesFor(database: Database, appId: string, orgCode: string): Promise<boolean> {
  const row = await database
    .selectFrom('app_organisation')
    .select('org_code')
    .where('app_id', '=', appId)
    .where('org_code', '=', orgCode)
    .where('vouches', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/** The names of organisations by their codes, as they are called now; one that no app acts for is absent. */
export async function namesOf(
  database: Database | WithinTransaction,
  orgCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (orgCodes.length === 0) return new Map();
  const rows = await database
    .selectFrom('app_organisation')
    .select(['org_code', 'org_name'])
    .where('org_code', 'in', orgCodes)
    // The map keeps the last name: that of an app that vouches, chosen stably.
    .orderBy('vouches')
    .orderBy('app_id', 'desc')
    .execute();
  return new Map(rows.map(({ org_code, org_name }) => [org_code, org_name]));
}

/** The province names an organisation whose people an app vouches for, whoever else does. */
export async function nameOrganisation(
  database: Database | WithinTransaction,
  appId: string,
  { orgCode, orgName }: Organisation,
): Promise<void> {
  const named = { org_name: orgName, vouches: true };
  await database
    .insertInto('app_organisation')
    .values({ app_id: appId, org_code: orgCode, ...named })
    .onConflict((conflict) => conflict.columns(['app_id', 'org_code']).doUpdateSet(named))
    .execute();
}
