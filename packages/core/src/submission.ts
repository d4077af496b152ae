import * as z from 'zod/mini';
import { identitySchema } from './identity.js';
import { type OpenLevel, levelSchema } from './level.js';
import { answersSchema } from './questionnaire.js';

/** One target's level and the indicators ticked under it. */
export const targetRatingSchema = z.object({
  level: levelSchema,
  indicators: z.array(z.string().check(z.minLength(1), z.maxLength(20))).check(z.maxLength(60)),
});
/** The same as a page writes it: at a level that its server offers and it may not know. */
export type OpenTargetRating = { readonly level: OpenLevel; readonly indicators: readonly string[] };

/** What a server accepts from the citizen: nothing in it is filled in by anybody else. */
export const submissionSchema = z.object({
  service: targetRatingSchema,
  staff: z.optional(targetRatingSchema),
  answers: answersSchema,
  text: z.optional(z.string().check(z.maxLength(4000))),
  identity: z.optional(identitySchema),
});
export type Submission = z.infer<typeof submissionSchema>;

/** What a page sends: its server may offer a level that the page does not know. */
export type OpenSubmission = Omit<Submission, 'service' | 'staff'> & {
  readonly service: OpenTargetRating;
  readonly staff?: OpenTargetRating | undefined;
};
