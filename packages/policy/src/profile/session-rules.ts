import type { IndicatorsByLevel, Known, Questionnaire, RatingSession, Subject } from '@haochaping/core';
import { INDICATOR_SETS } from '../indicators/indicator-set-of.js';
import type { IndicatorSet } from '../indicators/indicator-set.js';
import type { Profile } from './profile.js';

/** The part of a rating session that the place decides. */
export type SessionRules = Known<Pick<RatingSession, 'levels' | 'textMaxLength' | 'badNeedsReason' | 'identity'>> & {
  indicators: IndicatorsByLevel;
  staffIndicators?: IndicatorsByLevel;
  questionnaire?: Questionnaire;
};

/** Where a place has no criteria for staff, they get a level alone. */
const NO_CRITERIA: IndicatorsByLevel = {
  'very-satisfied': [],
  satisfied: [],
  'basically-satisfied': [],
  dissatisfied: [],
  'very-dissatisfied': [],
};

/** The criteria that raters of a place may tick: those of a set that comes with this package, or the place's own. */
export const indicatorSetIn = ({ indicatorSet: { value } }: Pick<Profile, 'indicatorSet'>): IndicatorSet =>
  typeof value === 'string' ? INDICATOR_SETS[value] : value;

export function sessionRules(profile: Profile, { staffName }: Pick<Subject, 'staffName'>): SessionRules {
  const set = indicatorSetIn(profile);
  // Without criteria and without a name, nobody could tell who is meant.
  const ofStaff = set.staff ?? (staffName === undefined ? undefined : NO_CRITERIA);
  const staffIndicators = profile.targets.value.includes('staff') ? ofStaff : undefined;
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
