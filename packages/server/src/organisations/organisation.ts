import type { Organisation } from '@haochaping/core';
import type { Database, WithinTransaction } from '../database/database.js';

/** Remembers that an app acts for an organisation. Read first: a row that is as it should be is not locked. */
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
    .values({ app_id: appId, org_code: orgCode, org_name: orgName })
    .onConflict((conflict) => conflict.columns(['app_id', 'org_code']).doUpdateSet({ org_name: orgName }))
    .execute();
}

export async function actsFor(database: Database, appId: string, orgCode: string): Promise<boolean> {
  const row = await database
    .selectFrom('app_organisation')
    .select('org_code')
    .where('app_id', '=', appId)
    .where('org_code', '=', orgCode)
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
    .orderBy('app_id', 'desc') // so that several apps' names for one organisation give the same one every time
    .execute();
  return new Map(rows.map(({ org_code, org_name }) => [org_code, org_name]));
}
