import * as z from 'zod/mini';
import { countedDateSchema } from './due.js';
import { instantSchema, millisOf, type Instant } from './instant.js';
import { openLevelSchema, levelSchema } from './level.js';
import { openCode } from './open-code.js';
import { ratingSchema } from './rating.js';

/** Why no follow-up can be given now. */
export const FOLLOW_UP_REFUSALS = [
  'follow-up-not-offered',
  'follow-up-too-early',
  'follow-up-used-up',
  'follow-up-too-late',
] as const;
export type FollowUpRefusal = (typeof FOLLOW_UP_REFUSALS)[number];
export const openFollowUpRefusalSchema = openCode<FollowUpRefusal>();

/** A further word after the answer (追评), with a level if the rater wants to give one. No rate counts that level. */
export const followUpSchema = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
  level: z.optional(levelSchema),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** A follow-up that was accepted: a record of its own, never changed, like the rating beside which it stands. */
export const givenFollowUpSchema = z.object({
  text: z.string(),
  level: z.optional(openLevelSchema),
  /** In the place's own words; present with a level. */
  levelLabel: z.optional(z.string()),
  givenAt: instantSchema,
});
export type GivenFollowUp = z.infer<typeof givenFollowUpSchema>;

/** Whether a follow-up can be given now, and with what. */
export const followUpWindowSchema = z.union([
  z.object({
    now: z.literal(true),
    until: countedDateSchema,
    timesLeft: z.number(),
    /** Characters (code points) that the text may have. */
    textMaxLength: z.number(),
    /** In the order to be shown, best first, in the place's own words. */
    levels: z.array(z.object({ level: openLevelSchema, label: z.string() })),
  }),
  z.object({
    now: z.literal(false),
    because: openFollowUpRefusalSchema,
    /** Present where its time is over. */
    endedAt: z.optional(instantSchema),
  }),
]);
export type FollowUpWindow = z.infer<typeof followUpWindowSchema>;

/** What a level and the ticked indicators say, in the place's own words. */
const targetWordsSchema = z.object({ level: z.string(), indicators: z.array(z.string()) });

/** A rating as its rater sees it again: as it was given, with what was said since. */
export const myRatingSchema = z.object({
  ...ratingSchema.shape,
  /** What the codes of the rating said when it was given; beside them, since the log has the rating itself. */
  words: z.optional(z.object({ service: targetWordsSchema, staff: z.optional(targetWordsSchema) })),
  /** Oldest first. */
  followUps: z.array(givenFollowUpSchema),
  followUp: followUpWindowSchema,
});
export type MyRating = z.infer<typeof myRatingSchema>;

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
