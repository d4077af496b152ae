import * as z from 'zod/mini';
import { CALLBACK_RESULTS, DECISIONS, EXCLUSION_GROUNDS, FINDINGS, VERDICTS } from './bad-review/outcome.js';
import { RATER_STEPS } from './bad-review/rater-step.js';
import { stageSchema } from './bad-review/stage.js';
import { calendarNoticeSchema, dueSchema, dueStateSchema, dutySchema, remedySchema } from './due.js';
import { instantSchema } from './instant.js';
import { levelSchema } from './level.js';

const note = z.string();
/** Done by an organisation; never by a person. */
const official = { at: instantSchema, by: z.string(), note };

/** One thing that happened to a bad review, as its rater reads it; never who among the staff did it. */
export const timelineEntrySchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('opened'), at: instantSchema }),
  z.object({ event: z.literal('transfer'), to: z.string(), ...official }),
  z.object({ event: z.literal('verify'), finding: z.enum(FINDINGS), ...official }),
  z.object({
    event: z.literal('propose-exclusion'),
    ground: z.enum(EXCLUSION_GROUNDS),
    evidence: z.array(z.string()),
    ...official,
  }),
  z.object({ event: z.literal('decide'), decision: z.enum(DECISIONS), ...official }),
  z.object({ event: z.literal('object'), at: instantSchema, note }),
  z.object({ event: z.literal('extend'), until: instantSchema, ...official }),
  z.object({ event: z.literal('rectify'), ...official }),
  z.object({ event: z.literal('answer'), ...official }),
  z.object({ event: z.literal('verdict'), verdict: z.enum(VERDICTS), at: instantSchema, note: z.optional(note) }),
  z.object({ event: z.literal('call-back'), result: z.enum(CALLBACK_RESULTS), ...official }),
  z.object({ event: z.literal('close'), ...official }),
  /** A due date counted again, since the days off of a year became known (放假安排公布). */
  z.object({
    event: z.literal('recount'),
    at: instantSchema,
    duty: dutySchema,
    from: instantSchema,
    to: instantSchema,
    because: z.array(calendarNoticeSchema),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A bad review as its rater follows it (差评办理进度). */
export const trackedReviewSchema = z.object({
  ratingNo: z.string(),
  itemName: z.string(),
  level: levelSchema,
  levelLabel: z.string(),
  stage: stageSchema,
  /** The office that has it now. */
  holder: z.string(),
  dues: z.array(dueSchema),
  /** What is owed next, until when, and what the rater can do about it; absent once the office has answered. */
  pressing: z.optional(
    z.object({ duty: dutySchema, dueAt: instantSchema, state: dueStateSchema, remedy: remedySchema }),
  ),
  extendedUntil: z.optional(instantSchema),
  /** Until when a proposal to exclude the rating is to be decided. */
  decisionUntil: z.optional(instantSchema),
  /** Until when the rater may object to the exclusion. */
  objectionUntil: z.optional(instantSchema),
  /** What the rater can do now. */
  raterSteps: z.array(z.enum(RATER_STEPS)),
  /** Oldest first. */
  timeline: z.array(timelineEntrySchema),
});
export type TrackedReview = z.infer<typeof trackedReviewSchema>;
