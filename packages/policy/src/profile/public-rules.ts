import * as z from 'zod/mini';
import { daysOffSchema } from '../calendar/calendar-year.js';
import { deductionsSchema } from '../figures/deductions.js';
import { rule } from './rule.js';

const sentences = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

/** What everybody gets to see, the calendar of the place, and how long it keeps what was written down. */
export const publicRulesSchema = z.object({
  publication: rule(z.object({ venues: sentences, contents: sentences, ranking: z.boolean() })),
  /** The points that units lose in assessment; absent where the place has no such table. */
  deductions: z.optional(rule(deductionsSchema)),
  /** Figures over fewer ratings than this are withheld: one case that day is an identity. */
  smallestGroup: rule(z.int().check(z.minimum(10))),
  /** Days off of the place itself, such as 三月三 in Guangxi, beside those of the State Council. */
  ownDaysOff: rule(z.array(daysOffSchema)),
  /** How long is kept what was written down (保存期限). */
  retention: rule(
    z.object({
      /** Ratings, steps and callbacks, in years: at least so long. */
      recordYears: z.int().check(z.minimum(1)),
      /** Who the rater is, in days after the rating or the end of its bad review: at most so long. */
      identityDays: z.int().check(z.minimum(1)),
    }),
  ),
});
