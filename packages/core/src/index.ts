export {
  OFFICIAL_ROLES,
  officialRoleSchema,
  type Actor,
  type Official,
  type OfficialRole,
  type Role,
} from './bad-review/actor.js';
export type { BadReview, Taken } from './bad-review/bad-review.js';
export { officialStepSchema, type OfficialStep } from './bad-review/official-step.js';
export {
  CALLBACK_RESULTS,
  DECISIONS,
  EXCLUSION_GROUNDS,
  FINDINGS,
  VERDICTS,
  type Outcome,
} from './bad-review/outcome.js';
export { owedIn, pressing } from './bad-review/pressing.js';
export { PROCEDURE, type ProcedureRow } from './bad-review/procedure.js';
export {
  RATER_STEPS,
  objectionSchema,
  verdictSchema,
  type Objection,
  type RaterStep,
  type Verdict,
} from './bad-review/rater-step.js';
export type { ReviewRules } from './bad-review/review-rules.js';
export { FINAL_STAGES, STAGES, stageSchema, type Stage } from './bad-review/stage.js';
export { outcomeOf, type Step, type StepKind } from './bad-review/step.js';
export { STEP_REFUSALS, type StepRefusal } from './bad-review/step-refusal.js';
export { stepsOf, take, type StepOutcome } from './bad-review/take.js';
export { withNewDates } from './bad-review/with-new-dates.js';
export { CHANNELS, channelSchema, type Channel } from './channel.js';
export {
  RATED_TARGETS,
  choose,
  emptyDraft,
  isBegun,
  reply,
  tick,
  tickedNow,
  toSubmission,
  type Draft,
  type IdentityDraft,
  type RatedTarget,
  type TargetDraft,
} from './draft.js';
export {
  DUE_UNITS,
  DUTIES,
  STARTS,
  calendarNoticeSchema,
  countedDateSchema,
  dueSchema,
  dueUnitSchema,
  dutySchema,
  remedySchema,
  startsSchema,
  type CalendarNotice,
  type CountedDate,
  type Due,
  type DueState,
  type DueUnit,
  type Duty,
  type HowCounted,
  type Remedy,
  type Starts,
} from './due.js';
export { IDENTITY_RULES, identitySchema, type Identity, type IdentityRule } from './identity.js';
export { indicatorSchema, indicatorsByLevelSchema, type Indicator, type IndicatorsByLevel } from './indicator.js';
export { dayOf, daySchema, instantOf, instantSchema, millisOf, type Day, type Instant } from './instant.js';
export { codesAgree, itemSchema, type Item } from './item.js';
export { LEVELS, isBad, levelSchema, type Level } from './level.js';
export { organisationSchema, regionCodeSchema, staffSchema, type Organisation, type Staff } from './organisation.js';
export {
  choicesIn,
  fits,
  isNoAnswer,
  questionSchema,
  questionnaireSchema,
  rungsIn,
  type Answer,
  type Answers,
  type LadderAnswer,
  type LadderQuestion,
  type Question,
  type Questionnaire,
} from './questionnaire.js';
export {
  NOT_RATEABLE,
  ratingSessionSchema,
  type Rateable,
  type RatingSession,
  type Subject,
} from './rating-session.js';
export {
  opensBadReview,
  ratingNoSchema,
  ratingSchema,
  ratingSummarySchema,
  type Rating,
  type RatingSummary,
} from './rating.js';
export { receiptSchema, type Receipt } from './receipt.js';
export { CASE_KINDS, CASE_STATUSES, caseNoSchema, serviceCaseSchema, type ServiceCase } from './service-case.js';
export { SUBMISSION_FAULTS, faultsOf, type SubmissionFault, type SubmissionFaultCode } from './submission-fault.js';
export { submissionSchema, targetRatingSchema, type Submission, type TargetRating } from './submission.js';
export {
  CASE_STEPS,
  RATING_UNITS,
  caseStepSchema,
  ratingUnitSchema,
  secretTextSchema,
  ticketRequestSchema,
  ticketSchema,
  type CaseStep,
  type RatingUnit,
  type Ticket,
  type TicketRequest,
} from './ticket.js';
export { timelineEntrySchema, trackedReviewSchema, type TimelineEntry, type TrackedReview } from './timeline.js';
