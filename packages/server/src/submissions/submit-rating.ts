import { faultsOf, type Submission } from '@haochaping/core';
import { sessionRules, type Calendar } from '@haochaping/policy';
import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import type { EarlierRating, IssuedTicket, PresentedTicket } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { isHosted, type HostedRegions } from '../places/hosted-regions.js';
import { withSentence } from '../ratings/submission-faults.js';
import { keysOfRating, trackingTokenOf } from '../ratings/tracking-token.js';
import { lastKnownCalendar, markedCalendar } from '../store/calendar.js';
import { keyedHash, type Keys, type RatingKeys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { DatabaseUnavailable } from '../store/database/errors.js';
import { runExclusive } from '../store/database/mutex.js';
import type { StoredReceipt } from '../store/database/schema.js';
import { rateable } from '../tickets/rating-session.js';
import { issuedTicket, subjectOf } from '../tickets/ticket.js';
import { acceptRating, type Attempt } from './accept-rating.js';

const REFUSED_WHEN = {
  'already-rated': 'ticket-already-rated',
  expired: 'ticket-expired',
  'too-early': 'rating-too-early',
  'too-late': 'rating-too-late',
} as const;

/**
 * Accepts a rating once; a repeat always gets the same receipt. Where nothing is in the way, as far as is known, one statement
 * stores it; whatever it is that is in the way is found out with the ticket's row locked.
 */
export const submitRating =
  (database: Database, keys: Keys, hostedRegions: HostedRegions): Handler<'submitRating'> =>
  ({ caller: ticket, body: submission, idempotencyKey, now }) => {
    if (ticket.channel === 'paper') return Promise.resolve(refused('rating-on-paper'));
    const attempt = attemptOf(keys, { ticket, submission, idempotencyKey, now });
    const known = lastKnownCalendar(ticket.profile);
    return runExclusive(ticket.ticketHash, async () => {
      const receipt =
        ticket.earlier || refusalOf(attempt, known.calendar, hostedRegions)
          ? undefined
          : await acceptRating(database, keys, attempt, known);
      if (receipt) return answered(receipt);
      return database.transaction().execute((transaction) => submitWithin(transaction, keys, hostedRegions, attempt));
    });
  };

export const attemptOf = (keys: Keys, attempt: Omit<Attempt, 'fingerprint'>): Attempt => ({
  ...attempt,
  fingerprint: fingerprintOf(keys, attempt.submission),
});

/** The careful path, within somebody’s transaction. */
export async function submitWithin(
  transaction: WithinTransaction,
  keys: Keys,
  hostedRegions: HostedRegions,
  stale: Attempt,
) {
  // The calendar is locked first, as when a year is learned: the other order could deadlock.
  const calendar = await markedCalendar(transaction, stale.ticket.profile);
  const attempt = { ...stale, ticket: { ...stale.ticket, ...(await lockedTicket(transaction, stale.ticket)) } };
  if (attempt.ticket.earlier) return repeated(keys, attempt.ticket.earlier, attempt);
  const refusal = refusalOf(attempt, calendar.calendar, hostedRegions);
  if (refusal) return refusal;
  const receipt = await acceptRating(transaction, keys, attempt, calendar);
  if (receipt) return answered(receipt);
  const { earlier } = await lockedTicket(transaction, attempt.ticket);
  if (earlier) return repeated(keys, earlier, attempt); // by another ticket of the same occasion
  throw new DatabaseUnavailable('the case changed meanwhile, or the number is taken');
}

/** Serialises what is done with a ticket by a row lock, and reads it again behind it. */
async function lockedTicket(transaction: WithinTransaction, { ticketHash }: PresentedTicket): Promise<IssuedTicket> {
  await transaction
    .selectFrom('ticket')
    .select('ticket_hash')
    .where('ticket_hash', '=', ticketHash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const ticket = await issuedTicket(transaction, ticketHash);
  if (!ticket) throw new Error('a ticket is gone');
  return ticket;
}

/** Why a rating cannot be accepted, whoever rated before; for a hosted region only its page may submit. */
export function refusalOf({ ticket, submission, now }: Attempt, calendar: Calendar, hostedRegions: HostedRegions) {
  const state = rateable(ticket, calendar, now);
  if (!state.now) return refused(REFUSED_WHEN[state.because]);
  if (isHosted(hostedRegions, ticket)) return refused('rating-on-hosted-page');
  const faults = faultsOf(submission, sessionRules(ticket.profile, subjectOf(ticket)));
  return faults.length > 0 ? refused('body-invalid', { errors: faults.map(withSentence) }) : undefined;
}

function repeated(keys: Keys, earlier: EarlierRating, { ticket, idempotencyKey, submission }: Attempt) {
  const sameTry = earlier.ticketHash === ticket.ticketHash && earlier.idempotencyKey === idempotencyKey;
  if (!sameTry) return refused('ticket-already-rated');
  const own = keysOfRating(keys, earlier.receipt.ratingNo, earlier.trackingHash);
  if (earlier.fingerprint !== fingerprintOf(own, submission))
    return refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  return receiptWithToken(own, earlier.receipt);
}

const receiptWithToken = (keys: RatingKeys, receipt: StoredReceipt) =>
  answered({ ...receipt, trackingToken: trackingTokenOf(keys, receipt.ratingNo) });

/** A fingerprint of a submission that does not depend on the order of its fields. */
export const fingerprintOf = (keys: Pick<RatingKeys, 'fingerprint'>, submission: Submission): string =>
  keyedHash(keys.fingerprint, JSON.stringify(inOrder(submission)));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, field]) => [name, inOrder(field)]);
}
