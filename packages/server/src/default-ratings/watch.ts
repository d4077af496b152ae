import { instantOf } from '@haochaping/core';
import type { WithinTransaction } from '../database/database.js';

/** Has the next sweep look at a case; a case that has its default already is not looked at again. */
export async function watchForDefault(transaction: WithinTransaction, caseNo: string, now: number): Promise<void> {
  await transaction
    .insertInto('default_watch')
    .columns(['case_no', 'look_at'])
    .expression((from) =>
      from
        .selectFrom('service_case')
        .select(['case_no', (value) => value.val(instantOf(now)).as('look_at')])
        .where('case_no', '=', caseNo)
        .where((where) =>
          where.not(where.exists(where.selectFrom('default_rating').select('case_no').where('case_no', '=', caseNo))),
        ),
    )
    .onConflict((conflict) => conflict.column('case_no').doUpdateSet({ look_at: instantOf(now) }))
    .execute();
}
