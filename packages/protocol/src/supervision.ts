import {
  causeClosingSchema,
  channelSchema,
  instantSchema,
  levelSchema,
  newCauseSchema,
  openAccountabilityGroundSchema,
  openAskingStepSchema,
  openChannelSchema,
  openDueStateSchema,
  openDutySchema,
  openHandOverTargetSchema,
  openLevelSchema,
  openRecordKindSchema,
  openRecordStateSchema,
  openStageSchema,
  organisationSchema,
  ratingNoSchema,
  stageSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';

const cursorSchema = z.optional(z.string().check(z.maxLength(120)));
const wordsSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(50));
const countSchema = z.int().check(z.nonnegative());
const unit = { orgCode: organisationSchema.shape.orgCode, orgName: z.string() };

/** The bad reviews that a unit holds, by how they stand now; and of those that it ever held. */
export const unitCountsSchema = z.object({
  ...unit,
  region: z.string(),
  open: countSchema,
  dueSoon: countSchema,
  overdue: countSchema,
  /** Answered, so that the rater may speak. */
  waitingForRater: countSchema,
  /** Of which a date passed without what was owed, whatever came later. */
  missedEver: countSchema,
  /** That the rater sent back, or was not satisfied with when called, at least twice. */
  returnedTwice: countSchema,
});

const DUE_FILTERS = ['due-soon', 'overdue'] as const;
export const supervisedQuerySchema = z.object({
  /** The organisation that holds it. */
  unit: z.optional(organisationSchema.shape.orgCode),
  stage: z.optional(stageSchema),
  level: z.optional(levelSchema),
  item: z.optional(wordsSchema),
  staff: z.optional(wordsSchema),
  channel: z.optional(channelSchema),
  /** In the item, the unit’s name or what the rater wrote. */
  words: z.optional(wordsSchema),
  due: z.optional(z.enum(DUE_FILTERS)),
  cursor: cursorSchema,
});

/** A bad review in a supervisor’s list: never its rater. */
export const supervisedReviewSchema = z.object({
  ratingNo: ratingNoSchema,
  ...unit,
  itemName: z.string(),
  level: openLevelSchema,
  channel: openChannelSchema,
  stage: openStageSchema,
  openedAt: instantSchema,
  nextDue: z.optional(z.object({ duty: openDutySchema, dueAt: instantSchema, state: openDueStateSchema })),
  missedEver: z.boolean(),
  returns: countSchema,
  /** What was last urged or handed over, and by when an answer is due. */
  asked: z.optional(
    z.object({
      step: openAskingStepSchema,
      handedTo: z.optional(openHandOverTargetSchema),
      reference: z.string(),
      at: instantSchema,
      answerBy: instantSchema,
    }),
  ),
});
export type SupervisedReview = z.infer<typeof supervisedReviewSchema>;

/** A unit, or a member of its staff, in which bad reviews are concentrated beyond chance. */
const keyObjectSchema = z.object({
  ...unit,
  staffNo: z.optional(z.string()),
  ratings: countSchema,
  bad: countSchema,
  /** How many bad ones as many ratings have, taken over all units below the office. */
  expected: z.number(),
  /** At most so likely by chance, were there no difference. */
  chance: z.number(),
});

/** Somebody could have given this level by now, and nobody did: the button may be dead. */
const silentLevelSchema = z.object({
  ...unit,
  channel: openChannelSchema,
  level: openLevelSchema,
  ratings: countSchema,
  expected: z.number(),
});

/** A declared rule, with its numbers in words. */
const declaredRule = { days: countSchema, declared: z.string() };
export const keyObjectsSchema = z.object({ ...declaredRule, keyObjects: z.array(keyObjectSchema) });
export const silentLevelsSchema = z.object({ ...declaredRule, silentLevels: z.array(silentLevelSchema) });

/** Of what a supervisor keeps: a cause, a record, a survey. */
export const keptIdSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{12}$/));
export const causeSchema = z.object({
  causeId: keptIdSchema,
  ...unit,
  ...z.omit(newCauseSchema, { orgCode: true, reviews: true }).shape,
  openedAt: instantSchema,
  /** How many bad reviews are linked, and how many of them are closed. */
  reviews: z.array(ratingNoSchema),
  closedReviews: countSchema,
  closing: z.optional(causeClosingSchema),
  closedAt: z.optional(instantSchema),
  /** 双归零: the cause is closed, and every review behind which it stands. */
  doubleZero: z.boolean(),
});
export type Cause = z.infer<typeof causeSchema>;
export const causePageSchema = z.object({ causes: z.array(causeSchema), next: z.optional(z.string()) });

/** Several bad reviews of one item, unit and level: there may be a common cause. */
const causeSuggestionSchema = z.object({
  ...unit,
  itemName: z.string(),
  level: openLevelSchema,
  bad: countSchema,
  /** The first of them, as many as one cause is opened with; the rest is suggested when these are linked. */
  reviews: z.array(ratingNoSchema),
});
export const causeSuggestionsSchema = z.object({ ...declaredRule, suggestions: z.array(causeSuggestionSchema) });

export const recordSchema = z.object({
  recordId: keptIdSchema,
  ...unit,
  kind: openRecordKindSchema,
  staffNo: z.optional(z.string()),
  ratingNo: z.optional(ratingNoSchema),
  callbackId: z.optional(z.string()),
  ground: z.optional(openAccountabilityGroundSchema),
  openedAt: instantSchema,
  entries: z.array(z.object({ at: instantSchema, state: openRecordStateSchema, reference: z.string() })),
  concludedAt: z.optional(instantSchema),
});
export type SupervisionRecord = z.infer<typeof recordSchema>;
export const recordPageSchema = z.object({ records: z.array(recordSchema), next: z.optional(z.string()) });

export const pageQuerySchema = z.object({ cursor: cursorSchema });
