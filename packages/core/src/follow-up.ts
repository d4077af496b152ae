import { millisOf, type Instant } from './instant.js';

/** Why no follow-up can be given now. */
export const FOLLOW_UP_REFUSALS = [
  'follow-up-not-offered',
  'follow-up-too-early',
  'follow-up-used-up',
  'follow-up-too-late',
] as const;
export type FollowUpRefusal = (typeof FOLLOW_UP_REFUSALS)[number];

/** What decides whether a rater may add a word (追评). */
export type FollowUpStanding = {
  /** How often the place lets them; 0 where it does not. */
  readonly times: number;
  readonly given: number;
  /** The last moment for it; absent as long as its time does not run. */
  readonly until?: Instant | undefined;
  /** Whether its time may still begin: a bad review will be answered, any other rating will not. */
  readonly mayBegin: boolean;
};

/** Why the rater cannot add a word now; undefined if they can. */
export function followUpRefusal(
  { times, given, until, mayBegin }: FollowUpStanding,
  at: Instant,
): FollowUpRefusal | undefined {
  if (times === 0) return 'follow-up-not-offered';
  if (until === undefined) return mayBegin ? 'follow-up-too-early' : 'follow-up-not-offered';
  if (given >= times) return 'follow-up-used-up';
  return millisOf(until) < millisOf(at) ? 'follow-up-too-late' : undefined;
}
