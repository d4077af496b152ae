import { instantOf } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database } from '../../store/database/database.js';

export const REGION = '141125';

/** A rating with its case, as they stand in the database: without the way that leads there. */
export async function putRating(database: Database, ratingNo: string, now: number): Promise<void> {
  const at = instantOf(now);
  const content = JSON.stringify({ service: { level: 'satisfied', indicators: [] }, answers: {} });
  await sql`
    with served as (
      insert into service_case (case_id, region, org_code, case_no, app_id, content, registered_at, updated_at)
      values (${ratingNo}, ${REGION}, 'LL', ${ratingNo}, 'portal', ${CASE}::jsonb, ${at}, ${at})
    ), occasion as (
      insert into occasion (case_id, region, unit, discriminator) values (${ratingNo}, ${REGION}, 'case', '') returning occasion_id
    )
    insert into rating (
      rating_no, region, occasion_id, ticket_hash, idempotency_key, body_hash, tracking_hash, case_no, org_code, channel,
      profile_id, profile_version, subject, service_level, content, receipt, rated_at
    ) select ${ratingNo}, ${REGION}, occasion_id, ${ratingNo}, '', '', ${ratingNo}, ${ratingNo}, 'LL', 'pc', 'p', '1', '{}', 'satisfied',
      ${content}::jsonb, '{}', ${at}::timestamptz from occasion`.execute(database);
}

const CASE = JSON.stringify({
  item: { itemCode: '11141125MB1A2B3C4D4000123001000', itemName: '食品经营许可证核发' },
  organisation: { orgCode: 'LL', orgName: '柳林县行政审批服务管理局' },
  regionCode: REGION,
  caseKind: 'immediate',
  caseStatus: 'closed',
});

export const putFollowUp = (database: Database, ratingNo: string, position: number, now: number) =>
  database
    .insertInto('follow_up')
    .values({
      rating_no: ratingNo,
      region: REGION,
      position,
      text: `第${position}次`,
      level: null,
      idempotency_key: String(position),
      given_at: instantOf(now),
    })
    .execute();
