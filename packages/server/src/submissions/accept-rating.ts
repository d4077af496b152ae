import { dayOf, instantOf, opensBadReview, type Submission } from '@haochaping/core';
import { randomBytes } from 'node:crypto';
import { openBadReview, duesOfBadReview } from '../bad-reviews/open-bad-review.js';
import { keepIdentity } from '../identity/vault.js';
import type { PresentedTicket } from '../interface/callers.js';
import { levelLabel } from '../places/place.js';
import { trackingTokenOf } from '../ratings/tracking-token.js';
import type { Keys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { WithinTransaction } from '../store/database/database.js';
import type { StoredReceipt } from '../store/database/schema.js';
import { subjectOf } from '../tickets/ticket.js';

/** One attempt to submit; repeats with the same key are the same attempt. */
export type Attempt = {
  readonly ticket: PresentedTicket;
  readonly submission: Submission;
  readonly idempotencyKey: string;
  readonly fingerprint: string;
  readonly now: number;
};

/** Stores an accepted rating, its rater's identity in the vault, and the bad review that it opens. */
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

/** Crockford's base 32: no two characters sound or look alike. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Region, day in Shanghai and 40 random bits. On a collision the database refuses and the client sends again. */
function newRatingNo(regionCode: string, now: number): string {
  const chance = [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return `${regionCode}-${dayOf(instantOf(now)).replaceAll('-', '')}-${chance}`;
}
