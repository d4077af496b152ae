import { FINAL_STAGES, isOneOf, millisOf, type Instant } from '@haochaping/core';
import { failureOf } from '../failure.js';
import { newIdempotencyKey } from '../idempotency.js';
import type { TrackingClient } from '../tracking-client.js';
import { deviceEntries, type Entry, type EntryStore } from './entry-store.js';

/** A rating whose rater wants to find its progress again on their own device. */
export type RememberedRating = {
  readonly caseNo: string;
  readonly ratingNo: string;
  readonly ratedAt: Instant;
  /** The tracking token of its receipt. */
  readonly trackingToken: string;
};

/** What a rater asks their own device to remember: each rating by a press of its own, for as long as it says. */
export type RatingMemory = {
  /** Remembers a rating; rejects where the browser cannot keep it. */
  remember(rating: RememberedRating): Promise<void>;
  /** Forgets it for good; rejects where the browser cannot. */
  forget(trackingToken: string): Promise<void>;
  /** The rating with this token; undefined where it is not remembered, or cannot be read. */
  find(trackingToken: string): Promise<RememberedRating | undefined>;
  /** Of these cases the ratings that are remembered, the latest first; none where nothing can be read. */
  known(caseNos: readonly string[]): Promise<readonly RememberedRating[]>;
};

/** A rating is remembered this long after it was dealt with, or after it was given where there is nothing to deal with. */
const DAYS_AFTER_END = 30;
/** And no longer than this after it was given, whatever the province says and whether or not it can be asked. */
const DAYS_AT_MOST = 730;
const DAY_MS = 24 * 3_600_000;

/** What the memory needs besides its own logic. */
export type MemoryEnvironment = {
  readonly endpoint: string;
  readonly store: EntryStore;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Asked for the end of each rating, once a day at most. */
  readonly track: (trackingToken: string) => Tracked | Promise<Tracked>;
};
type Tracked = Pick<TrackingClient, 'badReview'>;

/**
 * The memory of this device, for one province. Undefined where nothing may be kept: on plain HTTP, and in some private windows. On
 * a device that many people use, do not make one.
 */
export function deviceMemory(options: Pick<MemoryEnvironment, 'endpoint' | 'track'>): RatingMemory | undefined {
  const store = deviceEntries();
  return store && createRatingMemory({ ...options, store, now: Date.now });
}

export function createRatingMemory({ endpoint, store, now, track }: MemoryEnvironment): RatingMemory {
  const isPast = (days: number, since: Instant): boolean => now() - millisOf(since) >= days * DAY_MS;
  const isOver = ({ ratedAt, endedAt }: Entry): boolean =>
    isPast(DAYS_AT_MOST, ratedAt) || (endedAt !== undefined && isPast(DAYS_AFTER_END, endedAt));

  /** What is remembered for this province, the latest first; what is over goes. */
  async function entries(): Promise<readonly Entry[]> {
    const kept = await store.all();
    await Promise.all(kept.filter(isOver).map(({ key }) => store.remove(key)));
    return kept
      .filter((entry) => !isOver(entry) && entry.endpoint === endpoint)
      .sort((one, other) => millisOf(other.ratedAt) - millisOf(one.ratedAt));
  }

  /** What the page may know. Whatever a page asks for, each rating's end is asked for, so that none outlives it unseen. */
  async function shown(): Promise<readonly Entry[]> {
    const remembered = await entries().catch(() => []);
    for (const entry of remembered) askForEnd(entry).catch(() => undefined);
    return remembered;
  }

  const asking = new Set<string>();

  /** At most once a day, so that a page with many cases asks nobody again and again. */
  async function askForEnd(entry: Entry): Promise<void> {
    const { key, askedAt, endedAt: _earlier, ...rest } = entry;
    // A clock that was set back says nothing.
    if (Math.abs(now() - askedAt) < DAY_MS || asking.has(key)) return;
    asking.add(key);
    const heard = await endOf(entry).finally(() => asking.delete(key));
    if (!heard) return;
    const asked = { key, ...rest, ...heard, askedAt: now() };
    // It may have been forgotten meanwhile, and then stays so.
    await (heard.isGone || isOver(asked) ? store.remove(key) : store.replace(asked));
  }

  /** When it came to its end, if it did, and whether the token is good for nothing; undefined where nobody could say. */
  async function endOf({ trackingToken, ratedAt }: Entry): Promise<{ endedAt?: Instant; isGone?: true } | undefined> {
    try {
      const { stage, timeline } = await (await track(trackingToken)).badReview();
      const last = timeline[timeline.length - 1];
      return last && isOneOf(FINAL_STAGES, stage) ? { endedAt: last.at } : {};
    } catch (reason) {
      const failure = failureOf(reason);
      const code = failure?.kind === 'refused' ? failure.problem.code : undefined;
      if (code === 'bad-review-unknown') return { endedAt: ratedAt };
      return code === 'tracking-token-unknown' ? { isGone: true } : undefined;
    }
  }

  /** More than one only where two tabs remembered it at the same time. */
  const withToken = (among: readonly Entry[], trackingToken: string): readonly Entry[] =>
    among.filter((entry) => entry.trackingToken === trackingToken);

  return {
    async remember({ caseNo, ratingNo, ratedAt, trackingToken }) {
      const [earlier] = withToken(await entries(), trackingToken);
      const key = earlier?.key ?? newIdempotencyKey();
      await store.put({ key, endpoint, caseNo, ratingNo, ratedAt, trackingToken, askedAt: 0 });
    },
    async forget(trackingToken) {
      await Promise.all(withToken(await entries(), trackingToken).map(({ key }) => store.remove(key)));
    },
    async find(trackingToken) {
      const [entry] = withToken(await shown(), trackingToken);
      return entry && ratingOf(entry);
    },
    async known(caseNos) {
      return (await shown()).filter(({ caseNo }) => caseNos.includes(caseNo)).map(ratingOf);
    },
  };
}

const ratingOf = ({ caseNo, ratingNo, ratedAt, trackingToken }: Entry): RememberedRating => ({
  caseNo,
  ratingNo,
  ratedAt,
  trackingToken,
});
