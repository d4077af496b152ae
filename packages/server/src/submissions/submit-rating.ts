import { faultsOf, type Submission } from '@haochaping/core';
import { sessionRules } from '@haochaping/policy';
import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import type { PresentedTicket } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { isHosted, type HostedRegions } from '../places/hosted-regions.js';
import { withSentence } from '../ratings/submission-faults.js';
import { trackingTokenOf } from '../ratings/tracking-token.js';
import { keyedHash, type Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { violatesUnique } from '../store/database/errors.js';
import { runExclusive } from '../store/database/mutex.js';
import { rateable } from '../tickets/rating-session.js';
import { subjectOf } from '../tickets/ticket.js';
import { acceptRating, type Attempt } from './accept-rating.js';

const REFUSED_WHEN = {
  'already-rated': 'ticket-already-rated',
  expired: 'ticket-expired',
  'too-early': 'rating-too-early',
} as const;

/**
 * Accepts a rating once, in one transaction; a repeat always gets the same receipt. For a hosted region only its page may
 * submit.
 */
export const submitRating =
  (database: Database, keys: Keys, hostedRegions: HostedRegions): Handler<'submitRating'> =>
  async ({ caller: ticket, body: submission, idempotencyKey, now }) => {
    const attempt = { ticket, submission, idempotencyKey, fingerprint: fingerprintOf(keys, submission), now };
    try {
      return await runExclusive(ticket.ticketHash, () =>
        database.transaction().execute((transaction) => submit(transaction, keys, hostedRegions, attempt)),
      );
    } catch (error) {
      if (violatesUnique(error, 'rating_occasion_id_key')) return refused('ticket-already-rated');
      throw error;
    }
  };

async function submit(transaction: WithinTransaction, keys: Keys, hostedRegions: HostedRegions, attempt: Attempt) {
  const { ticket, submission, now } = attempt;
  await lock(transaction, ticket);
  const earlier = await ratingOf(transaction, ticket);
  if (earlier) return repeated(keys, earlier, attempt);
  const state = rateable(ticket, false, now);
  if (!state.now) return refused(REFUSED_WHEN[state.because]);
  if (isHosted(hostedRegions, ticket)) return refused('rating-on-hosted-page');
  const faults = faultsOf(submission, sessionRules(ticket.profile, subjectOf(ticket)));
  if (faults.length > 0) return refused('body-invalid', { errors: faults.map(withSentence) });
  const receipt = await acceptRating(transaction, keys, attempt);
  return answered({ ...receipt, trackingToken: trackingTokenOf(keys, receipt.ratingNo) });
}

/** Serialises submissions for one occasion, by one ticket or several, with a row lock. */
const lock = (transaction: WithinTransaction, { ticketHash }: PresentedTicket) =>
  transaction
    .selectFrom('ticket')
    .innerJoin('occasion', 'occasion.occasion_id', 'ticket.occasion_id')
    .select('ticket.ticket_hash')
    .where('ticket.ticket_hash', '=', ticketHash)
    .forUpdate()
    .executeTakeFirstOrThrow();

const ratingOf = (transaction: WithinTransaction, { occasionId }: PresentedTicket) =>
  transaction
    .selectFrom('rating')
    .select(['ticket_hash', 'idempotency_key', 'body_hash', 'receipt'])
    .where('occasion_id', '=', occasionId)
    .executeTakeFirst();

type Earlier = NonNullable<Awaited<ReturnType<typeof ratingOf>>>;

function repeated(keys: Keys, earlier: Earlier, { ticket, idempotencyKey, fingerprint }: Attempt) {
  const sameTry = earlier.ticket_hash === ticket.ticketHash && earlier.idempotency_key === idempotencyKey;
  if (!sameTry) return refused('ticket-already-rated');
  if (earlier.body_hash !== fingerprint) return refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  return answered({ ...earlier.receipt, trackingToken: trackingTokenOf(keys, earlier.receipt.ratingNo) });
}

/** A fingerprint of a submission that does not depend on the order of its fields. */
export const fingerprintOf = (keys: Keys, submission: Submission): string =>
  keyedHash(keys.fingerprint, JSON.stringify(inOrder(submission)));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, field]) => [name, inOrder(field)]);
}
