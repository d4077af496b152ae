import { submissionSchema, type OpenSubmission } from '@haochaping/core';

export type SimulatedTicket = {
  readonly ticket: string;
  /** Several tickets may be for one occasion. */
  readonly occasion: string;
  readonly opensAt: number;
  readonly expiresAt: number;
};

/** A rating as a province has it. */
export type Rated = {
  readonly ratingNo: string;
  readonly ticket: string;
  readonly key: string;
  readonly words: string;
  readonly level: string;
  readonly receipt: string;
};

export type Told = { readonly status: number; readonly text: string; readonly retryAfter?: number };

export const refusal = (status: number, code: string): Told => ({
  status,
  text: JSON.stringify({ type: `urn:hcp:problem:${code}`, title: '说明', status, code }),
});

export type SimulatedProvince = ReturnType<typeof simulatedProvince>;

/** Keeps the interface's contract and nothing else: the same key gives the same receipt, one occasion has one rating. */
export function simulatedProvince(now: () => number, tickets: readonly SimulatedTicket[]) {
  const ratings = new Map<string, Rated>();
  const issued = new Map(tickets.map((each) => [each.ticket, each]));

  function accept({ occasion, ticket }: SimulatedTicket, key: string, { service, text = '' }: OpenSubmission): Rated {
    const ratingNo = `141125-20261122-${String(ratings.size).padStart(8, '0')}`;
    const receipt = JSON.stringify({
      ratingNo,
      ratedAt: '2026-11-22T15:16:36+08:00',
      itemName: '居民身份证换领',
      level: service.level,
      levelLabel: '满意',
      trackingToken: 't'.repeat(32),
    });
    const rated = { ratingNo, ticket, key, words: text, level: service.level, receipt };
    ratings.set(occasion, rated);
    return rated;
  }

  return {
    ratings,
    rated: (ticket: string): Rated | undefined => ratings.get(issued.get(ticket)?.occasion ?? ''),
    submit(ticket: string, key: string, body: string): Told {
      const known = issued.get(ticket);
      if (!known) return refusal(401, 'ticket-unknown');
      const submission = submissionSchema.parse(JSON.parse(body));
      const earlier = ratings.get(known.occasion);
      if (earlier) {
        if (earlier.ticket !== ticket || earlier.key !== key) return refusal(409, 'ticket-already-rated');
        if (earlier.words !== submission.text) return refusal(422, 'idempotency-key-reused');
        return { status: 201, text: earlier.receipt };
      }
      if (now() >= known.expiresAt) return refusal(410, 'ticket-expired');
      if (now() < known.opensAt) return refusal(409, 'rating-too-early');
      return { status: 201, text: accept(known, key, submission).receipt };
    },
  };
}
