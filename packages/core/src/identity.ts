import * as z from 'zod/mini';

/** How much a place asks to know of the rater (notice 001: 实名制; notices 002, 004: 鼓励实名). */
export const IDENTITY_RULES = ['required', 'encouraged', 'optional'] as const;

export const identityRuleSchema = z.object({
  rule: z.enum(IDENTITY_RULES),
  /** Read before it is agreed to: what for, who may look, how to withdraw (PIPL 28–30). */
  consentText: z.string(),
});
export type IdentityRule = z.infer<typeof identityRuleSchema>;

/** Who rates (评价人): no more than a call back needs. It never travels together with the rating's content after acceptance. */
export const identitySchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(50)),
  /** A mobile or a fixed line of mainland China. */
  phone: z.string().check(z.regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/)),
  /** True only by the rater's own hand; the form never ticks it. */
  consent: z.literal(true),
});
export type Identity = z.infer<typeof identitySchema>;
