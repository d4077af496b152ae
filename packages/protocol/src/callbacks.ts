import {
  answersSchema,
  countedDateSchema,
  instantSchema,
  openCallResultSchema,
  openCallbackScopeSchema,
  openDueStateSchema,
  openQuestionnaireSchema,
  ratingNoSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';

/** Of twelve characters that can be read aloud. */
export const callbackIdSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{12}$/));

/** Somebody who is to be called, or was: the rater of a rating or, where there is a case alone, whoever it was for. Never who they are. */
export const callbackSchema = z.object({
  callbackId: callbackIdSchema,
  /** Why they are called. */
  scope: openCallbackScopeSchema,
  /** By which a caller of the office looks up the phone; absent where the unit itself calls, which has the number. */
  ratingNo: z.optional(ratingNoSchema),
  caseNo: z.string(),
  itemName: z.string(),
  orgName: z.string(),
  queuedAt: instantSchema,
  /** By when; absent where the place sets no date. */
  due: z.optional(z.object({ ...countedDateSchema.shape, state: openDueStateSchema })),
  /** What to ask; absent where the place prescribes no questions. */
  questionnaire: z.optional(openQuestionnaireSchema),
  /** The calls so far, oldest first. */
  attempts: z.array(
    z.object({
      at: instantSchema,
      result: openCallResultSchema,
      answers: z.optional(answersSchema),
      note: z.optional(z.string()),
    }),
  ),
  /** How it ended; absent as long as somebody is to call. */
  result: z.optional(openCallResultSchema),
  /** The bad review that what was said has opened. */
  openedReview: z.optional(ratingNoSchema),
});
export type Callback = z.infer<typeof callbackSchema>;

export const callbackQuerySchema = z.object({
  state: z._default(z.enum(['open', 'settled']), 'open'),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});
export const callbackPageSchema = z.object({ callbacks: z.array(callbackSchema), next: z.optional(z.string()) });
