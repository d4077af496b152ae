import { instantOf, opensBadReview } from '@haochaping/core';
import { openBadReview } from '../bad-reviews/open-bad-review.js';
import type { WithinTransaction } from '../database/database.js';
import type { StoredReceipt } from '../database/schema.js';
import { keepIdentity } from '../identity/vault.js';
import { duesOfBadReview } from '../places/dues.js';
import type { Keys } from '../secrecy/keys.js';
import { hashOfToken } from '../secrecy/token.js';
import { levelLabel } from './level-label.js';
import { newRatingNo } from './rating-no.js';
import { subjectOf } from './subject.js';
import type { Attempt } from './submit-rating.js';
import { trackingTokenOf } from './tracking-token.js';

/** Writes down all that an accepted rating brings about: itself, its rater in the vault, and the bad review it opens. */
export async function acceptRating(
  transaction: WithinTransaction,
  keys: Keys,
  attempt: Attempt,
): Promise<StoredReceipt> {
  const { ticket, submission, now } = attempt;
  const ratingNo = newRatingNo(ticket.serviceCase.regionCode, now);
  const ratedAt = instantOf(now);
  const badReview = opensBadReview(submission) ? await duesOfBadReview(transaction, ticket, ratedAt) : undefined;
  const receipt: StoredReceipt = {
    ratingNo,
    ratedAt,
    itemName: ticket.serviceCase.item.itemName,
    level: submission.service.level,
    levelLabel: levelLabel(ticket.profile, submission.service.level),
    ...(badReview && { badReview }),
  };
  await insertRating(transaction, keys, attempt, receipt);
  if (submission.identity) {
    const keptDays = ticket.profile.retention.value.identityDays;
    await keepIdentity(transaction, keys, { ratingNo, ratedAt, identity: submission.identity, keptDays });
  }
  if (badReview) {
    await openBadReview(transaction, { ratingNo, ratedAt, dues: badReview.dues, orgCode: orgCodeOf(attempt) });
  }
  return receipt;
}

const orgCodeOf = ({ ticket }: Attempt): string => ticket.serviceCase.organisation.orgCode;

async function insertRating(
  transaction: WithinTransaction,
  keys: Keys,
  attempt: Attempt,
  receipt: StoredReceipt,
): Promise<void> {
  const { ticket, submission, idempotencyKey, fingerprint } = attempt;
  const { identity: _kept_in_the_vault, ...content } = submission;
  await transaction
    .insertInto('rating')
    .values({
      rating_no: receipt.ratingNo,
      occasion_id: ticket.occasionId,
      ticket_hash: ticket.ticketHash,
      idempotency_key: idempotencyKey,
      body_hash: fingerprint,
      tracking_hash: hashOfToken(trackingTokenOf(keys, receipt.ratingNo)),
      case_no: ticket.caseNo,
      org_code: orgCodeOf(attempt),
      channel: ticket.channel,
      step: ticket.step ?? null,
      visit: ticket.visit ?? null,
      profile_id: ticket.profile.id,
      profile_version: ticket.profile.version,
      subject: JSON.stringify(subjectOf(ticket)),
      service_level: submission.service.level,
      staff_level: submission.staff?.level ?? null,
      content: JSON.stringify(content),
      receipt: JSON.stringify(receipt),
      rated_at: receipt.ratedAt,
    })
    .execute();
}
