import type { ServiceCase } from '@haochaping/core';
import type { Database } from '../database/database.js';

/** A case that this app registered; another app's is as good as unknown. */
export async function serviceCaseOf(
  database: Database,
  appId: string,
  caseNo: string,
): Promise<ServiceCase | undefined> {
  const row = await database
    .selectFrom('service_case')
    .select('content')
    .where('case_no', '=', caseNo)
    .where('app_id', '=', appId)
    .executeTakeFirst();
  return row?.content;
}
