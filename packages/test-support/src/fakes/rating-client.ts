import { CallFailed, type Failure, type Kept, type PostOptions, type RatingClient } from '@haochaping/client';
import { opensBadReview, type OpenSubmission, type RatingSession, type Receipt } from '@haochaping/core';
import { BAD_RECEIPT, GOOD_RECEIPT } from '../samples/receipts.js';
import { LIULIN_SESSION } from '../samples/sessions.js';

/** What becomes of a submission in the end. */
type End = Failure | 'accepted' | 'never';
/** What becomes of it at once, or after it has been saved: then its end may come by hand. */
type Outcome = End | { readonly saved: Kept; readonly ends: End | Promise<End> };

/** How the province behind a fake client answers: with a value, with a failure, or never. */
export type Answers = {
  readonly session?: RatingSession | Failure | 'never';
  /** One answer for each submission that is not on its way already; the last one stays. */
  readonly submissions?: readonly Outcome[];
  /** What an earlier page submitted on this ticket, and what becomes of it. */
  readonly earlier?: { readonly submission: OpenSubmission; readonly outcome: Outcome };
};

export type FakeRatingClient = RatingClient & { readonly submitted: readonly OpenSubmission[]; readonly skips: number };

type Delivery = { readonly said: string; readonly kept: Kept | undefined; readonly receipt: Promise<Receipt> };

const never = (): Promise<never> => new Promise(() => undefined);

/** A rating client without a network, which remembers what was sent. Its contract is the real client's. */
export function fakeRatingClient({
  session = LIULIN_SESSION,
  submissions = ['accepted'],
  earlier,
}: Answers = {}): FakeRatingClient {
  const submitted: OpenSubmission[] = [];
  let skips = 0;
  let delivery: Delivery | undefined;
  const labels = session !== 'never' && 'levels' in session ? session.levels : LIULIN_SESSION.levels;

  async function delivered(submission: OpenSubmission, end: End | Promise<End>): Promise<Receipt> {
    const ended = await end;
    if (ended === 'never') return never();
    if (ended !== 'accepted') throw new CallFailed(ended);
    const { level } = submission.service;
    const levelLabel = labels.find((each) => each.level === level)?.label ?? level;
    return { ...(opensBadReview(submission) ? BAD_RECEIPT : GOOD_RECEIPT), level, levelLabel };
  }

  function post(submission: OpenSubmission, outcome: Outcome): Delivery {
    const { saved, ends } =
      typeof outcome === 'object' && 'saved' in outcome ? outcome : { saved: undefined, ends: outcome };
    const receipt = delivered(submission, ends);
    const mine = { said: JSON.stringify(submission), kept: saved, receipt };
    // What was refused may be said again; a receipt stays to be found.
    receipt.catch(() => delivery === mine && (delivery = undefined));
    return (delivery = mine);
  }

  /** What an earlier page left is sent on when this page first looks for it, not before. */
  let left = earlier;
  function sendOn(): void {
    if (left) post(left.submission, left.outcome);
    left = undefined;
  }

  return {
    submitted,
    get skips() {
      return skips;
    },
    async session() {
      if (session === 'never') return never();
      if ('kind' in session) throw new CallFailed(session);
      return session;
    },
    async submit(submission, options) {
      sendOn();
      if (delivery?.said === JSON.stringify(submission)) return listen(delivery, options);
      submitted.push(submission);
      return listen(
        post(submission, submissions[Math.min(submitted.length, submissions.length) - 1] ?? 'accepted'),
        options,
      );
    },
    async receipt(options) {
      sendOn();
      return delivery && listen(delivery, options);
    },
    async skip() {
      skips += 1;
    },
  };
}

async function listen({ kept, receipt }: Delivery, { signal, saved }: PostOptions = {}): Promise<Receipt> {
  if (kept) saved?.(kept);
  return signal ? Promise.race([receipt, aborted(signal)]) : receipt;
}

async function aborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((left) => signal.addEventListener('abort', left, { once: true }));
  throw signal.reason;
}

/** A refusal as the province words it. */
export const refused = (code: string, title: string, status = 409): Extract<Failure, { kind: 'refused' }> => ({
  kind: 'refused',
  problem: { type: `urn:hcp:problem:${code}`, title, status, code },
});
