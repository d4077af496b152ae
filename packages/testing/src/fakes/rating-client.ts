import { CallFailed, type Failure, type RatingClient } from '@haochaping/client';
import { opensBadReview, type RatingSession, type Submission } from '@haochaping/core';
import { BAD_RECEIPT, GOOD_RECEIPT } from '../samples/receipts.js';
import { LIULIN_SESSION } from '../samples/sessions.js';

/** How the province behind a fake client answers: with a value, with a failure, or never. */
export type Answers = {
  readonly session?: RatingSession | Failure | 'never';
  /** One answer a submission; the last one stays. */
  readonly submissions?: readonly (Failure | 'accepted' | 'never')[];
};

export type FakeRatingClient = RatingClient & { readonly submitted: readonly Submission[]; readonly skips: number };

const never = (): Promise<never> => new Promise(() => undefined);

/** A rating client without a network, which remembers what was sent. */
export function fakeRatingClient({
  session = LIULIN_SESSION,
  submissions = ['accepted'],
}: Answers = {}): FakeRatingClient {
  const submitted: Submission[] = [];
  let skips = 0;
  const labels = session !== 'never' && 'levels' in session ? session.levels : LIULIN_SESSION.levels;

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
    async submit(submission) {
      submitted.push(submission);
      const answer = submissions[Math.min(submitted.length, submissions.length) - 1] ?? 'accepted';
      if (answer === 'never') return never();
      if (answer !== 'accepted') throw new CallFailed(answer);
      const { level } = submission.service;
      const levelLabel = labels.find((each) => each.level === level)?.label ?? level;
      return { ...(opensBadReview(submission) ? BAD_RECEIPT : GOOD_RECEIPT), level, levelLabel };
    },
    async skip() {
      skips += 1;
    },
  };
}

/** A refusal as the province words it. */
export const refused = (code: string, title: string, status = 409): Extract<Failure, { kind: 'refused' }> => ({
  kind: 'refused',
  problem: { type: `urn:hcp:problem:${code}`, title, status, code },
});
