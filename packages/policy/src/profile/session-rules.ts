import type { IndicatorsByLevel, Known, Questionnaire, RatingSession } from '@haochaping/core';
import { INDICATOR_SETS } from '../indicators/indicator-set-of.js';
import type { Profile } from './profile.js';

/** The part of a rating session that the place decides. */
export type SessionRules = Known<Pick<RatingSession, 'levels' | 'textMaxLength' | 'badNeedsReason' | 'identity'>> & {
  indicators: IndicatorsByLevel;
  staffIndicators?: IndicatorsByLevel;
  questionnaire?: Questionnaire;
};

export function sessionRules(profile: Profile): SessionRules {
  const set = INDICATOR_SETS[profile.indicatorSet.value];
  const staffIndicators = profile.targets.value.includes('staff') ? set.staff : undefined;
  const questionnaire = profile.questionnaire.value;
  return {
    levels: profile.levels.value,
    indicators: set.service,
    ...(staffIndicators && { staffIndicators }),
    ...(questionnaire && { questionnaire }),
    textMaxLength: profile.textMaxLength.value,
    badNeedsReason: profile.badNeedsReason.value,
    identity: { rule: profile.identity.value, consentText: profile.consentText.value },
  };
}
