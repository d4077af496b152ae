import * as z from 'zod/mini';
import { FINDINGS, stageSchema } from './bad-review.js';
import { dueSchema, dutySchema } from './due.js';
import { instantSchema } from './instant.js';
import { levelSchema } from './level.js';

const entry = { at: instantSchema, by: z.string(), note: z.string() };

/** One thing that happened to a bad review, as its rater reads it; never who among the staff did it. */
export const timelineEntrySchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('opened'), at: instantSchema }),
  z.object({ event: z.literal('verify'), finding: z.enum(FINDINGS), ...entry }),
  z.object({ event: z.literal('extend'), until: instantSchema, ...entry }),
  z.object({ event: z.literal('rectify'), ...entry }),
  z.object({ event: z.literal('answer'), ...entry }),
  z.object({ event: z.literal('close'), ...entry }),
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
  /** What is owed next, and until when; absent once the office has answered. */
  pressing: z.optional(z.object({ duty: dutySchema, dueAt: instantSchema, overdue: z.boolean() })),
  extendedUntil: z.optional(instantSchema),
  /** Oldest first. */
  timeline: z.array(timelineEntrySchema),
});
export type TrackedReview = z.infer<typeof trackedReviewSchema>;
