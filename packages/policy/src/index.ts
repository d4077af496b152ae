export { calendarOf, dayKind, type Calendar, type DayKind } from './calendar/calendar.js';
export { calendarYearSchema, daysOffSchema, type CalendarYear, type DaysOff } from './calendar/calendar-year.js';
export { MOMENTS, STARTS, countSchema, momentSchema, type Count, type Moment } from './count/count.js';
export { countDue, type DueRule } from './count/count-due.js';
export { countOut, type Counted } from './count/count-out.js';
export { STATUTORY_YEARS } from './data/calendar/statutory-years.js';
export {
  INDICATOR_SETS,
  INDICATOR_SET_REFS,
  indicatorSetOf,
  type IndicatorSetOutcome,
  type IndicatorSetRef,
} from './indicators/indicator-set-of.js';
export {
  wordingOf,
  type IndicatorSet,
  type RetiredByLevel,
  type RetiredIndicator,
} from './indicators/indicator-set.js';
export { duesOf, type Moments } from './profile/dues-of.js';
export { PROFILES, profileOf, type ProfileOutcome } from './profile/profile-of.js';
export { profileSchema, type Profile } from './profile/profile.js';
export { RATED_TARGETS } from './profile/rating-rules.js';
export { CALLBACK_SCOPES, DISPATCH_ROUTES, EXCLUSION_GROUNDS, FEEDBACK_CHANNELS } from './profile/review-rules.js';
export { sessionRules, type SessionRules } from './profile/session-rules.js';
