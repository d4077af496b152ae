import * as z from 'zod/mini';
import { countSchema } from '../count/count.js';
import { rule } from './rule.js';

/** The system itself, the 12345 hotline, the office in charge of 好差评, the unit that was rated. */
export const DISPATCH_ROUTES = ['system', 'hotline-12345', 'supervising-office', 'rated-unit'] as const;
export const FEEDBACK_CHANNELS = ['platform', 'user-centre', 'sms', 'phone'] as const;
export const CALLBACK_SCOPES = ['closed-bad-reviews', 'named-bad-reviews', 'closed-cases', 'all-raters'] as const;
/** 误评, 恶意差评. */
export const EXCLUSION_GROUNDS = ['mistaken', 'malicious'] as const;

const sentences = z.array(z.string().check(z.minLength(1)));

/** That two people decide, that the decider is not of the rated unit and that the rater is told hold everywhere. */
const appealSchema = z.object({
  grounds: z.array(z.enum(EXCLUSION_GROUNDS)),
  /** What may prove them. */
  evidence: sentences,
  decidedBy: z.string(),
  /** How long the rated unit may propose it. */
  propose: countSchema,
});

const callbackSchema = z.object({
  scope: z.enum(CALLBACK_SCOPES),
  ratePercent: z.number().check(z.minimum(0), z.maximum(100)),
  due: z.nullable(countSchema),
});

/** What happens with a bad review, and who hears of it. */
export const reviewRulesSchema = z.object({
  dispatch: rule(z.array(z.enum(DISPATCH_ROUTES)).check(z.minLength(1))),
  feedbackChannels: rule(z.array(z.enum(FEEDBACK_CHANNELS)).check(z.minLength(1))),
  /** Null where no rating may be excluded. */
  appeal: rule(z.nullable(appealSchema)),
  callbacks: z.array(rule(callbackSchema)),
});
export type ReviewRules = z.infer<typeof reviewRulesSchema>;
