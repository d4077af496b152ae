import { CallFailed, type Failure, type LogCheck, type ReviewWatcher, type TrackingClient } from '@haochaping/client';
import type { FollowUp, IdentityAccess, MyRating, Objection, TrackedReview, Verdict } from '@haochaping/core';

export type FakeTrackingClient = TrackingClient & {
  /** The office has done something. */
  move(review: TrackedReview): void;
  trouble(failure: Failure): void;
  readonly watchers: number;
  /** What the rater said, oldest first. */
  readonly said: readonly (Verdict | Objection | FollowUp | 'withdraw')[];
};

/** What the province says when it is asked for something; the last of these is said again and again. */
type Replies<Answer> = readonly (Answer | Failure | 'never')[];

/** What a rater has besides the bad review. */
export type RatersOwn = {
  readonly rating?: Replies<MyRating>;
  readonly followUp?: Replies<MyRating>;
  readonly access?: Replies<IdentityAccess>;
  readonly withdraw?: Replies<IdentityAccess>;
  readonly log?: Replies<LogCheck>;
};

const GONE: Failure = { kind: 'unreachable' };

/** A tracking client that a test or a story moves by hand. What the rater says is answered with `replies`, one each. */
export function fakeTrackingClient(
  first?: TrackedReview,
  replies: readonly (TrackedReview | Failure | 'never')[] = [],
  own: RatersOwn = {},
): FakeTrackingClient {
  const watchers = new Set<ReviewWatcher>();
  let known = first;
  const said: (Verdict | Objection | FollowUp | 'withdraw')[] = [];
  const say = (words: Verdict | Objection): Promise<TrackedReview> => {
    const reply = replies[said.push(words) - 1] ?? GONE;
    if (reply !== 'never' && !isFailure(reply)) known = reply;
    return given(reply);
  };
  const asked = {
    rating: inTurn(own.rating),
    followUp: inTurn(own.followUp),
    access: inTurn(own.access),
    withdraw: inTurn(own.withdraw),
    log: inTurn(own.log),
  };

  return {
    said,
    verdict: say,
    object: say,
    rating: () => asked.rating(),
    followUp(words) {
      said.push(words);
      return asked.followUp();
    },
    identityAccess: () => asked.access(),
    withdrawIdentity() {
      said.push('withdraw');
      return asked.withdraw();
    },
    checkLog: () => asked.log(),
    get watchers() {
      return watchers.size;
    },
    move(review) {
      known = review;
      for (const watcher of watchers) watcher.changed(review);
    },
    trouble(failure) {
      for (const watcher of watchers) watcher.troubled(failure);
    },
    async badReview() {
      return given(known ?? GONE);
    },
    watch(watcher) {
      watchers.add(watcher);
      queueMicrotask(() => {
        if (known && watchers.has(watcher)) watcher.changed(known);
      });
      return () => void watchers.delete(watcher);
    },
  };
}

function inTurn<Answer extends object>(replies: Replies<Answer> = []): () => Promise<Answer> {
  let turn = 0;
  return () => given(replies[Math.min(turn++, replies.length - 1)] ?? GONE);
}

async function given<Answer extends object>(reply: Answer | Failure | 'never'): Promise<Answer> {
  if (reply === 'never') return new Promise(() => undefined);
  if (isFailure(reply)) throw new CallFailed(reply);
  return reply;
}

const isFailure = (reply: object): reply is Failure => 'kind' in reply;
