import * as z from 'zod/mini';
import { isOneOf, codeOutside } from './open-code.js';
import {
  openDueStateSchema,
  openDutySchema,
  openRemedySchema,
  calendarNoticeSchema,
  dueSchema,
  dueToComeSchema,
} from './due.js';
import { instantSchema } from './instant.js';
import {
  openCallbackResultSchema,
  openDecisionSchema,
  openFindingSchema,
  openGroundSchema,
  openVerdictSchema,
} from './bad-review/outcome.js';
import { openLevelSchema } from './level.js';
import { openRaterStepSchema } from './bad-review/rater-step.js';
import { openStageSchema } from './bad-review/stage.js';

/** Events that carry nothing but who did it, when, and what they wrote. */
const PLAIN = ['recheck', 'rectify', 'answer', 'close', 'urge', 'hand-over'] as const;
/** Events by which another office gets it. */
const PASSED_ON = ['dispatch', 'transfer'] as const;
/** What can happen to a bad review, as its rater is told. */
export const TIMELINE_EVENTS = [
  'opened',
  'verify',
  'propose-exclusion',
  'decide',
  'object',
  'extend',
  'verdict',
  'call-back',
  'recount',
  'missed',
  ...PASSED_ON,
  ...PLAIN,
] as const;

export type KnownEntry = z.infer<typeof knownEntrySchema>;
/** One thing that happened, which a newer server may call by a name that is not known here. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type TrackedReview = z.infer<typeof trackedReviewSchema>;

export const isKnownEntry = (entry: TimelineEntry): entry is KnownEntry => isOneOf(TIMELINE_EVENTS, entry.event);

const at = instantSchema;
const note = z.string();
/** Done by an organisation; never by a person. */
const official = { at, by: z.string(), note };

/** An event of a kind that this version knows. */
export const knownEntrySchema = z.union([
  z.object({ event: z.literal('opened'), at }),
  /** A date passed without what was owed: this stays so, whatever is done later. */
  z.object({ event: z.literal('missed'), at, duty: openDutySchema }),
  z.object({ event: z.literal(PASSED_ON), to: z.string(), ...official }),
  z.object({ event: z.literal('verify'), finding: openFindingSchema, ...official }),
  z.object({
    event: z.literal('propose-exclusion'),
    ground: openGroundSchema,
    evidence: z.array(z.string()),
    ...official,
  }),
  z.object({ event: z.literal('decide'), decision: openDecisionSchema, ...official }),
  z.object({ event: z.literal('object'), at, note }),
  z.object({ event: z.literal('extend'), until: instantSchema, ...official }),
  z.object({ event: z.literal(PLAIN), ...official }),
  z.object({ event: z.literal('verdict'), verdict: openVerdictSchema, at, note: z.optional(note) }),
  z.object({ event: z.literal('call-back'), result: openCallbackResultSchema, ...official }),
  /** A due date counted again, since the days off of a year became known (放假安排公布). */
  z.object({
    event: z.literal('recount'),
    at,
    duty: openDutySchema,
    from: instantSchema,
    to: instantSchema,
    because: z.array(calendarNoticeSchema),
    /** The days off were known before, and wrongly so: a correction, and no announcement. */
    isCorrection: z.optional(z.literal(true)),
  }),
]);

/** What happened is not known to this version; when, by whom and what was said of it mean the same in every event. */
const unknownEventSchema = z.object({
  event: codeOutside(TIMELINE_EVENTS),
  at,
  by: z.optional(z.string()),
  note: z.optional(note),
});

/** One thing that happened to a bad review, as its rater reads it; never who among the staff did it. */
export const timelineEntrySchema = z.union([knownEntrySchema, unknownEventSchema]);

/** A bad review as its rater follows it (差评办理进度). */
export const trackedReviewSchema = z.object({
  ratingNo: z.string(),
  itemName: z.string(),
  level: openLevelSchema,
  levelLabel: z.string(),
  stage: openStageSchema,
  /** The office that has it now. */
  holder: z.string(),
  dues: z.array(dueSchema),
  /** What will be owed from a moment that has not come yet; absent where there is none. */
  duesToCome: z.optional(z.array(dueToComeSchema)),
  /** What is owed next, until when, and what the rater can do about it; absent once the office has answered. */
  nextDue: z.optional(
    z.object({ duty: openDutySchema, dueAt: instantSchema, state: openDueStateSchema, remedy: openRemedySchema }),
  ),
  extendedUntil: z.optional(instantSchema),
  /** Until when a proposal to exclude the rating is to be decided. */
  decisionUntil: z.optional(instantSchema),
  /** Until when the answer waits for the rater's word before it may be closed without it. */
  verdictUntil: z.optional(instantSchema),
  /** Until when the rater may object to the exclusion. */
  objectionUntil: z.optional(instantSchema),
  /** What the rater can do now. */
  raterSteps: z.array(openRaterStepSchema),
  /** Which verdicts may be given with this token, where not all may: with one that was found by number and phone. */
  verdicts: z.optional(z.array(openVerdictSchema)),
  /** Oldest first. */
  timeline: z.array(timelineEntrySchema),
});
