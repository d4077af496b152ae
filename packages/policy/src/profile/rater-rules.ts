import { IDENTITY_RULES } from '@haochaping/core';
import * as z from 'zod/mini';
import { rule } from './rule.js';

/** What is asked of the rater about themselves. */
export const raterRulesSchema = z.object({
  identity: rule(z.enum(IDENTITY_RULES)),
  /** Read before it is agreed to (PIPL 17, 28-30). */
  consentText: rule(z.string().check(z.minLength(1))),
});
export type RaterRules = z.infer<typeof raterRulesSchema>;
