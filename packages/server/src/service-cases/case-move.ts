import { instantOf } from '@haochaping/core';
import type { WithinTransaction } from '../store/database/database.js';

type Move = {
  readonly caseId: string;
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly appId: string;
};

/**
 * Brings a case under the rules of another region, with a record of it. False once somebody was given a ticket for it: they rate
 * under the rules that they were told of.
 */
export async function moveCase(transaction: WithinTransaction, move: Move, now: number): Promise<boolean> {
  const occasion = await transaction
    .selectFrom('occasion')
    .select('occasion_id')
    .where('case_id', '=', move.caseId)
    .where('region', '=', move.region)
    .executeTakeFirst();
  if (occasion) return false;
  await transaction
    .insertInto('case_move')
    .values({
      case_id: move.caseId,
      region: move.region,
      from_region: move.from,
      to_region: move.to,
      app_id: move.appId,
      moved_at: instantOf(now),
    })
    .execute();
  return true;
}
