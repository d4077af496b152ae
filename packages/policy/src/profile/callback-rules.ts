import { questionnaireSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { countSchema } from '../count/count.js';
import { rule } from './rule.js';

export const CALLBACK_SCOPES = ['closed-bad-reviews', 'named-bad-reviews', 'closed-cases', 'all-raters'] as const;

const callbackSchema = z.object({
  scope: z.enum(CALLBACK_SCOPES),
  ratePercent: z.number().check(z.minimum(0), z.maximum(100)),
  due: z.nullable(countSchema),
});

/** Who is called afterwards, and what that may set off (回访). */
export const callbackRulesSchema = z.object({
  callbacks: z.array(rule(callbackSchema)).check(z.minLength(1)),
  /** What the caller asks; null where the place prescribes no questions. */
  callbackQuestionnaire: rule(z.nullable(questionnaireSchema)),
  /** The answers to one of these questions that open a bad review; null where no callback does. */
  callbackOpensReview: rule(
    z.nullable(z.object({ question: z.string(), answers: z.array(z.string()).check(z.minLength(1)) })),
  ),
});
export type CallbackRules = z.infer<typeof callbackRulesSchema>;

/** Whether what was said on the phone opens a bad review, as a bad rating would (notice 004: 回访结果“不满意”). */
export function callbackOpensBadReview(
  { callbackOpensReview }: Pick<CallbackRules, 'callbackOpensReview'>,
  said: Readonly<Record<string, unknown>>,
): boolean {
  const { value } = callbackOpensReview;
  return value?.answers.some((answer) => answer === said[value.question]) ?? false;
}
