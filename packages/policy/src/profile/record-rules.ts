import * as z from 'zod/mini';
import { rule } from './rule.js';

/** How long is kept what was written down (保存期限). */
export const recordRulesSchema = z.object({
  retention: rule(
    z.object({
      /** Ratings, steps and callbacks, in years: at least so long. */
      recordYears: z.int().check(z.minimum(1)),
      /** Who the rater is, in days after the rating or the end of its bad review: at most so long. */
      identityDays: z.int().check(z.minimum(1)),
    }),
  ),
});
export type RecordRules = z.infer<typeof recordRulesSchema>;
