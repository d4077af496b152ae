import {
  channelSchema,
  IDENTITY_RULES,
  levelSchema,
  LEVELS,
  RATED_TARGETS,
  questionnaireSchema,
  ratingUnitSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';
import { countSchema } from '../count/count.js';
import { INDICATOR_SET_REFS } from '../indicators/indicator-set-of.js';
import { indicatorSetSchema } from '../indicators/indicator-set.js';
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

/** What a rater is shown and asked, until when a rating is possible, and what happens without one. */
export const ratingRulesSchema = z.object({
  levels: rule(levelsSchema),
  /** What gets a level of its own; staff for whom the indicator set has nothing get a level alone, where the case names them. */
  targets: rule(z.array(z.enum(RATED_TARGETS)).check(z.minLength(1))),
  /** A set that comes with this package, by its name, or the place's own. */
  indicatorSet: rule(z.union([z.enum(INDICATOR_SET_REFS), indicatorSetSchema])),
  questionnaire: rule(z.nullable(questionnaireSchema)),
  /** Whether a bad level needs an indicator or a text. */
  badNeedsReason: rule(z.boolean()),
  /** In characters (code points). */
  textMaxLength: rule(z.int().check(z.minimum(1), z.maximum(2000))),
  /** What one rating covers, for each channel. */
  ratingUnit: rule(z.record(channelSchema, ratingUnitSchema)),
  identity: rule(z.enum(IDENTITY_RULES)),
  /** Read before it is agreed to (PIPL 17, 28-30): what for, who may look, what the rater may do. One point a line. */
  consentText: rule(z.string().check(z.minLength(1))),
  /** In hours; a ticket is short-lived, and another can be asked for while rating is possible. */
  ticketValidity: rule(z.record(channelSchema, z.int().check(z.minimum(1), z.maximum(8760)))),
  /** How long a rating not given at once may still be given (补评); null where it may not. */
  supplement: rule(z.nullable(countSchema)),
  /** The level that stands in for a rating never given, marked as such and never counted as active (默认评价). */
  defaultRating: rule(z.nullable(z.object({ level: levelSchema, after: countSchema }))),
  /** A further word after the answer, beside the first rating and never instead of it (追评). */
  followUp: rule(z.nullable(z.object({ times: z.int().check(z.minimum(1)), within: countSchema }))),
});
