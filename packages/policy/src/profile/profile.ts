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
    z.refine(
      ({ callbackQuestionnaire, callbackOpensReview: { value } }) =>
        value?.answers.every((answer) =>
          callbackQuestionnaire.value?.questions.some(
            (question) => question.id === value.question && question.kind === 'choice' && fits(question, answer),
          ),
        ) ?? true,
      {
        path: ['callbackOpensReview'],
        error: '回访转差评的回答须是回访问卷中单选题的选项',
      },
    ),
  );
export type Profile = z.infer<typeof profileSchema>;
