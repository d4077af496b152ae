import {
  channelSchema,
  levelSchema,
  LEVELS,
  RATED_TARGETS,
  questionnaireSchema,
  ratingUnitSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';
import { INDICATOR_SET_REFS } from '../indicators/indicator-set-of.js';
import { rule } from './rule.js';

/** A place may use its own words and fewer levels, never another order. */
const levelsSchema = z.array(z.object({ level: levelSchema, label: z.string().check(z.minLength(1)) })).check(
  z.minLength(2),
  z.refine((levels) => levels.every(({ level }, index) => index === 0 || isBelow(level, levels[index - 1]?.level)), {
    error: '满意度等级须从高到低排列，不得重复',
  }),
);
type LevelName = z.infer<typeof levelSchema>;
const isBelow = (level: LevelName, other?: LevelName): boolean =>
  other === undefined || LEVELS.indexOf(level) > LEVELS.indexOf(other);

/** What a rater is shown and asked. */
export const ratingRulesSchema = z.object({
  levels: rule(levelsSchema),
  /** What gets a level of its own. */
  targets: rule(z.array(z.enum(RATED_TARGETS)).check(z.minLength(1))),
  indicatorSet: rule(z.enum(INDICATOR_SET_REFS)),
  questionnaire: rule(z.nullable(questionnaireSchema)),
  /** Whether a bad level needs an indicator or a text. */
  badNeedsReason: rule(z.boolean()),
  /** In characters (code points). */
  textMaxLength: rule(z.int().check(z.minimum(1), z.maximum(2000))),
  /** What one rating covers, for each channel. */
  ratingUnit: rule(z.record(channelSchema, ratingUnitSchema)),
});
export type RatingRules = z.infer<typeof ratingRulesSchema>;
