export { ANSWER_TO_SUPERVISOR, answerDueAfter } from './supervision/answer-dates.js';
export { COMMON_CAUSE } from './supervision/common-cause.js';
export { KEY_OBJECTS, boundOfChance, isConcentrated, type Rated } from './supervision/concentration.js';
export { SILENT_LEVEL, silentLevels } from './supervision/silent-level.js';
export { SURVEY_QUESTIONS, surveyPrivacy, surveyQuestionnaire } from './survey/survey-questions.js';
export { surveyResults, type SurveyCount, type SurveyResults } from './survey/survey-results.js';
export { calendarOf, dayKind, whyOff, type Calendar, type DayKind } from './calendar/calendar.js';
export { arrangementFaults, type ArrangementFault } from './calendar/arrangement-faults.js';
export { calendarYearSchema, daysOffSchema, type CalendarYear, type DaysOff } from './calendar/calendar-year.js';
export {
  countSchema,
  type Count,
  type Length,
  countDate,
  quoteOf,
  type DateRule,
  countDue,
  type DueRule,
  countOut,
  type Counted,
} from './count/count.js';
export { recount, type Recounted } from './count/recount.js';
export { STATUTORY_YEARS } from './data/calendar/statutory-years.js';
export { XINHUA_TO_NATIONAL } from './data/indicators/xinhua-2022/to-national.js';
export { explainDate, explainDue, type ExplanationLanguage } from './explain/explain-due.js';
export { OUTCOMES, lengthOf, rulesInChinese, within, type RuleInChinese } from './explain/rules-in-chinese.js';
export { disclose } from './disclosure/disclose.js';
export type { LevelCounts } from './disclosure/group.js';
export type { RatingCell } from './disclosure/parts.js';
export { periodNamed, periodsEndingWith } from './disclosure/period.js';
export type { Disclosed } from './disclosure/told-apart.js';
export { DEDUCTED_FOR, pointsLost, type DeductedFor, type Deductions } from './figures/deductions.js';
export { shown, type Figure, type Shown } from './figures/figure.js';
export { ACTIVE_PRAISE, PRAISE_RATE, UNRATED, type RatingCounts } from './figures/rating-figures.js';
export { CALLBACK_SATISFACTION, RECTIFIED, REPLIES, type ReviewCounts } from './figures/review-figures.js';
export { shareOf, type Share } from './figures/share.js';
export { codesFor, codesFrom, type Correspondence } from './indicators/correspondence.js';
export {
  INDICATOR_SETS,
  INDICATOR_SET_REFS,
  indicatorSetOf,
  type IndicatorSetOutcome,
  type IndicatorSetRef,
} from './indicators/indicator-set-of.js';
export { wordingOf, type IndicatorSet, type RetiredByLevel } from './indicators/indicator-set.js';
export { changesBetween, type RuleChange } from './profile/changes-between.js';
export {
  callbackDatesOf,
  dateOf,
  DATES,
  type CallbackDate,
  type DateName,
  type DatedRules,
} from './profile/dates-of.js';
export { defaultRatingOf, type DefaultOutcome, type Given } from './profile/default-rating.js';
export { dueState, type DueState } from './profile/due-state.js';
export { duesOf, duesToCome, type Moments } from './profile/dues-of.js';
export { BUILT_IN_PLACES, inOrderOfVersions, placeSchema, profileForRegion, type Place } from './place/place.js';
export { placeFileSchema } from './place/place-schema.js';
export { readPlace, type PlaceRead } from './place/read-place.js';
export { PLACE_WORDS, regionsInChinese } from './place/words.js';
export { PROFILES, profileOf, type ProfileOutcome } from './profile/profile-of.js';
export { profileSchema, type Profile } from './profile/profile.js';
export {
  CALL_TRIES,
  DISPATCH_ROUTES,
  callbackOpensBadReview,
  callbackPercent,
  goesToOfficeFirst,
  isIntegrityLead,
  reviewRules,
  samplePercent,
} from './profile/review-rules.js';
export { rulesOf, type AnyRule } from './profile/rules-of.js';
export { indicatorSetIn, sessionRules, type SessionRules } from './profile/session-rules.js';
