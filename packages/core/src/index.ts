export {
  FINDINGS,
  PROCEDURE,
  STAGES,
  STEP_REFUSALS,
  pressing,
  stageSchema,
  stepSchema,
  stepsOf,
  take,
  type BadReview,
  type Stage,
  type Step,
  type StepKind,
  type StepOutcome,
  type StepRefusal,
} from './bad-review.js';
export { CHANNELS, channelSchema, type Channel } from './channel.js';
export {
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
  dueSchema,
  dueUnitSchema,
  dutySchema,
  type Due,
  type DueUnit,
  type Duty,
  type HowCounted,
} from './due.js';
export { IDENTITY_RULES, identitySchema, type Identity, type IdentityRule } from './identity.js';
export { indicatorSchema, indicatorsByLevelSchema, type Indicator, type IndicatorsByLevel } from './indicator.js';
export { dayOf, daySchema, instantOf, instantSchema, millisOf, type Day, type Instant } from './instant.js';
export { codesAgree, itemSchema, type Item } from './item.js';
export { LEVELS, isBad, levelSchema, type Level } from './level.js';
export { organisationSchema, regionCodeSchema, staffSchema, type Organisation, type Staff } from './organisation.js';
export {
  fits,
  questionnaireSchema,
  type Answer,
  type Answers,
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
