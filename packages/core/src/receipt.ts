import * as z from 'zod/mini';
import { dueSchema, dueToComeSchema } from './due.js';
import { instantSchema } from './instant.js';
import { openLevelSchema } from './level.js';
import { ratingNoSchema } from './rating.js';
import { secretTextSchema } from './secret-text.js';

/** Proof for the citizen that the rating was accepted (回执). */
export const receiptSchema = z.object({
  ratingNo: ratingNoSchema,
  ratedAt: instantSchema,
  itemName: z.string(),
  level: openLevelSchema,
  levelLabel: z.string(),
  /** Lets its holder follow this rating and nothing else. */
  trackingToken: secretTextSchema,
  /** Present for a bad rating: the dates by which the office owes something. */
  badReview: z.optional(z.object({ dues: z.array(dueSchema), duesToCome: z.optional(z.array(dueToComeSchema)) })),
});
export type Receipt = z.infer<typeof receiptSchema>;
