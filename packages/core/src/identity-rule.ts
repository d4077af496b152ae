import * as z from 'zod/mini';
import { openCode } from './open-code.js';

/** How much a place asks to know of the rater (notice 001: 实名制; notices 002, 004: 鼓励实名). */
export const IDENTITY_RULES = ['required', 'encouraged', 'optional'] as const;
export const openIdentityRuleSchema = openCode<(typeof IDENTITY_RULES)[number]>();

export const identityRuleSchema = z.object({
  rule: openIdentityRuleSchema,
  /** Read before it is agreed to: what for, who may look, how to withdraw (PIPL 28–30). One point a line. */
  consentText: z.string(),
});
export type IdentityRule = z.infer<typeof identityRuleSchema>;
