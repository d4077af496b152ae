import { channelSchema, levelSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { countSchema } from '../count/count.js';
import { rule } from './rule.js';

/** Until when a rating is possible, and what happens without one. */
export const windowRulesSchema = z.object({
  /** In hours; a ticket is short-lived, and another can be asked for while rating is possible. */
  ticketValidity: rule(z.record(channelSchema, z.int().check(z.minimum(1), z.maximum(8760)))),
  /** How long a rating not given at once may still be given (补评); null where it may not. */
  supplement: rule(z.nullable(countSchema)),
  /** The level that stands in for a rating never given, marked as such and never counted as active (默认评价). */
  defaultRating: rule(z.nullable(z.object({ level: levelSchema, after: countSchema }))),
  /** A further word after the answer, beside the first rating and never instead of it (追评). */
  followUp: rule(z.nullable(z.object({ times: z.int().check(z.minimum(1)), within: countSchema }))),
});
export type WindowRules = z.infer<typeof windowRulesSchema>;
