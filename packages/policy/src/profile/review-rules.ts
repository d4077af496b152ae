import { EXCLUSION_GROUNDS } from '@haochaping/core';
import * as z from 'zod/mini';
import { countSchema } from '../count/count.js';
import { rule } from './rule.js';

/** The system itself, the 12345 hotline, the office in charge of 好差评, the unit that was rated. */
export const DISPATCH_ROUTES = ['system', 'hotline-12345', 'supervising-office', 'rated-unit'] as const;
export const FEEDBACK_CHANNELS = ['platform', 'user-centre', 'sms', 'phone'] as const;

const sentences = z.array(z.string().check(z.minLength(1)));

/** That two people decide, that the decider is not of the rated unit and that the rater is told hold everywhere. */
const appealSchema = z.object({
  grounds: z.array(z.enum(EXCLUSION_GROUNDS)),
  /** What may prove them. */
  evidence: sentences,
  decidedBy: z.string(),
  /** How long the rated unit may propose it. */
  propose: countSchema,
  /** How long those who decide may take. */
  decide: countSchema,
  /** How long the rater may object to an exclusion. */
  object: countSchema,
  /** 容错: what was done in good faith is not held against the member of staff, though the rating stays. */
  tolerance: z.boolean(),
});

/** What happens with a bad review, and who hears of it. */
export const reviewRulesSchema = z.object({
  dispatch: rule(z.array(z.enum(DISPATCH_ROUTES)).check(z.minLength(1))),
  feedbackChannels: rule(z.array(z.enum(FEEDBACK_CHANNELS)).check(z.minLength(1))),
  /** Null where no rating may be excluded. */
  appeal: rule(z.nullable(appealSchema)),
  /** How often the rater may say whether they accept an answer; a refused one is worked on again. */
  verdicts: rule(z.int().check(z.minimum(0), z.maximum(10))),
  /** How long an answer waits for the rater's word before an officer may close without it; null where it does not wait. */
  verdictWait: rule(z.nullable(countSchema)),
  /** Whether what is taken up again gets dates of its own, counted from then; if not, the first ones stay. */
  datesRunAnew: rule(z.boolean()),
});
export type ReviewRules = z.infer<typeof reviewRulesSchema>;
