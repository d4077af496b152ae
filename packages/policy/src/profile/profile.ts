import { daySchema, fits, isBad, regionCodeSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { publicRulesSchema } from './public-rules.js';
import { ratingRulesSchema } from './rating-rules.js';
import { reviewRulesSchema } from './review-rules.js';
import { rule } from './rule.js';

/** All the rules of a place in one version (政策档案). Ratings keep the version that they were made under. */
export const profileSchema = z
  .object({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    version: z.string().check(z.regex(/^[0-9.]+$/)),
    placeName: z.string().check(z.minLength(1)),
    regionCode: regionCodeSchema,
    validFrom: rule(daySchema),
    ...ratingRulesSchema.shape,
    ...reviewRulesSchema.shape,
    ...publicRulesSchema.shape,
  })
  .check(
    z.refine(
      ({ levels, defaultRating }) =>
        levels.value.some(({ level }) => defaultRating.value?.level === level) || !defaultRating.value,
      {
        path: ['defaultRating'],
        error: '默认评价的等级须是本地使用的等级',
      },
    ),
    z.refine(({ defaultRating: { value } }) => value === null || !isBad(value.level), {
      path: ['defaultRating'],
      error: '默认评价不得为差评',
    }),
    z.refine((profile) => areAsked(profile, profile.callbackOpensReview.value), {
      path: ['callbackOpensReview'],
      error: '回访转差评的回答须是回访问卷中单选题的选项',
    }),
    z.refine((profile) => areAsked(profile, profile.callbackLead?.value), {
      path: ['callbackLead'],
      error: '作为廉洁线索的回答须是回访问卷中单选题的选项',
    }),
  );
export type Profile = z.infer<typeof profileSchema>;

type Asked = { readonly question: string; readonly answers: readonly string[] };

/** Whether the callers ask it, with these answers to choose from. */
function areAsked(
  { callbackQuestionnaire: { value } }: Pick<z.infer<typeof reviewRulesSchema>, 'callbackQuestionnaire'>,
  asked: Asked | null | undefined,
): boolean {
  const question = value?.questions.find(({ id }) => id === asked?.question);
  return asked?.answers.every((answer) => question?.kind === 'choice' && fits(question, answer)) ?? true;
}
