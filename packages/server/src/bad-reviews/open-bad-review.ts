import type { Due, Instant } from '@haochaping/core';
import type { WithinTransaction } from '../database/database.js';

type Opened = {
  readonly ratingNo: string;
  readonly orgCode: string;
  readonly ratedAt: Instant;
  readonly dues: readonly Due[];
};

/** A bad rating becomes the business of the organisation that was rated. */
export async function openBadReview(
  transaction: WithinTransaction,
  { ratingNo, orgCode, ratedAt, dues }: Opened,
): Promise<void> {
  await transaction
    .insertInto('bad_review')
    .values({
      rating_no: ratingNo,
      org_code: orgCode,
      stage: 'to-verify',
      dues: JSON.stringify(dues),
      extended_until: null,
      opened_at: ratedAt,
    })
    .execute();
}
