import type * as z from 'zod/mini';
import type { knownEntrySchema, timelineEntrySchema, trackedReviewSchema } from './timeline-schema.js';
import { isOneOf } from './unknown-code.js';

/** What can happen to a bad review, as its rater is told. */
export const TIMELINE_EVENTS = [
  'opened',
  'transfer',
  'verify',
  'propose-exclusion',
  'decide',
  'object',
  'extend',
  'rectify',
  'answer',
  'verdict',
  'call-back',
  'close',
  'recount',
] as const;

export type KnownEntry = z.infer<typeof knownEntrySchema>;
/** One thing that happened, which a newer server may call by a name that is not known here. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type TrackedReview = z.infer<typeof trackedReviewSchema>;

export const isKnownEntry = (entry: TimelineEntry): entry is KnownEntry => isOneOf(TIMELINE_EVENTS, entry.event);
