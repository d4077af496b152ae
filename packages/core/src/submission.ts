import * as z from 'zod/mini';
import { identitySchema } from './identity.js';
import { levelSchema } from './level.js';
import { answersSchema } from './questionnaire.js';

/** One target's level and the indicators ticked under it. */
export const targetRatingSchema = z.object({
  level: levelSchema,
  indicators: z.array(z.string().check(z.minLength(1), z.maxLength(20))).check(z.maxLength(60)),
});
export type TargetRating = z.infer<typeof targetRatingSchema>;

/** What the citizen sends: nothing in it is filled in by anybody else. */
export const submissionSchema = z.object({
  service: targetRatingSchema,
  staff: z.optional(targetRatingSchema),
  answers: answersSchema,
  text: z.optional(z.string().check(z.maxLength(4000))),
  identity: z.optional(identitySchema),
});
export type Submission = z.infer<typeof submissionSchema>;
