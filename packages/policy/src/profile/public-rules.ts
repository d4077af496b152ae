import * as z from 'zod/mini';
import { daysOffSchema } from '../calendar/calendar-year.js';
import { rule } from './rule.js';

const sentences = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

/** What everybody gets to see, and the calendar of the place. */
export const publicRulesSchema = z.object({
  publication: rule(z.object({ venues: sentences, contents: sentences, ranking: z.boolean() })),
  /** Figures over fewer ratings than this are withheld: one case that day is an identity. */
  smallestGroup: rule(z.int().check(z.minimum(2))),
  /** Days off of the place itself, such as 三月三 in Guangxi, beside those of the State Council. */
  ownDaysOff: rule(z.array(daysOffSchema)),
});
export type PublicRules = z.infer<typeof publicRulesSchema>;
