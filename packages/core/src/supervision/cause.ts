import * as z from 'zod/mini';
import { noteSchema } from '../bad-review/rater-step.js';
import { instantSchema } from '../instant.js';
import { organisationSchema } from '../organisation.js';
import { ratingNoSchema } from '../rating.js';

/** With how many bad reviews a cause can be linked when it is opened. */
export const MOST_REVIEWS_OF_CAUSE = 200;

/**
 * What is behind several bad reviews of a unit (共性问题): its root, the measure against it, and by when (notice 001: 及时调查、找准根源、采取
 * 措施、限期整改).
 */
export const newCauseSchema = z.object({
  orgCode: organisationSchema.shape.orgCode,
  itemName: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  reason: noteSchema,
  root: noteSchema,
  measure: noteSchema,
  dueAt: instantSchema,
  reviews: z.array(ratingNoSchema).check(z.minLength(1), z.maxLength(MOST_REVIEWS_OF_CAUSE)),
});
export type NewCause = z.infer<typeof newCauseSchema>;

/** What was done, when a cause is closed. */
export const causeClosingSchema = z.object({ note: noteSchema });
export type CauseClosing = z.infer<typeof causeClosingSchema>;
