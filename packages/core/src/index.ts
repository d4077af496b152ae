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
  type CallbackResult,
  type Decision,
  type ExclusionGround,
  type Finding,
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
export { FINAL_STAGES, STAGES, stageSchema, type OpenStage, type Stage } from './bad-review/stage.js';
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
  remedySchema,
  startsSchema,
  type CalendarNotice,
  type CountedDate,
  type Due,
  type DueState,
  type DueUnit,
  type Duty,
  type HowCounted,
  type OpenDue,
  type OpenHowCounted,
  type Remedy,
  type Starts,
} from './due.js';
export { FOLLOW_UP_REFUSALS, followUpRefusal, type FollowUpRefusal, type FollowUpStanding } from './follow-up.js';
export {
  followUpSchema,
  givenFollowUpSchema,
  myRatingSchema,
  type FollowUp,
  type FollowUpWindow,
  type GivenFollowUp,
  type MyRating,
} from './follow-up-schema.js';
export {
  IDENTITY_PURPOSES,
  LOOKS_SHOWN,
  LOOK_REFUSALS,
  lookRefusal,
  looksFor,
  type IdentityPurpose,
  type LookRefusal,
  type Looked,
} from './identity-access.js';
export {
  identityAccessSchema,
  identityPurposeSchema,
  readIdentitySchema,
  type IdentityAccess,
  type ReadIdentity,
} from './identity-access-schema.js';
export { isName, isPhone, type Identity } from './identity.js';
export { IDENTITY_RULES, type IdentityRule } from './identity-rule.js';
export { identitySchema } from './identity-schema.js';
export {
  indicatorSchema,
  indicatorsByLevelSchema,
  openIndicatorsSchema,
  type Indicator,
  type IndicatorsByLevel,
  type OpenIndicators,
} from './indicator.js';
export { dayOf, instantOf, millisOf, type Day, type Instant } from './instant.js';
export { daySchema, instantSchema } from './instant-schema.js';
export { codesAgree, itemSchema, type Item } from './item.js';
export { KNOWN_CODES } from './known-codes.js';
export { LEVELS, isBad, isLevel, type Level, type OpenLevel } from './level.js';
export { levelSchema } from './level-schema.js';
export { append, type Appended, type HashedSubtree } from './log/append.js';
export { canonicalText } from './log/canonical-text.js';
export { consistencyRuns, isConsistent, type Extent } from './log/consistency.js';
export { bytesOfHex, digestSchema, hexOf, type Bytes, type Digest } from './log/digest.js';
export { headText, logKeySchema, signedHeadSchema, type LogHead, type LogKey, type SignedHead } from './log/head.js';
export { inclusionRuns, rootByInclusion, type Inclusion } from './log/inclusion.js';
export { entryOf, logProofSchema, type LogProof, type ProvenRecord } from './log/proof.js';
export {
  followUpRecordSchema,
  ratingRecordSchema,
  receiptOnRecordSchema,
  type LogRecord,
  type LogRecordKind,
} from './log/record.js';
export { subtreesOf, type Run, type Subtree } from './log/run.js';
export { hashOfEntry, hashOfPair, hashOfRun, type Hash } from './log/tree-hash.js';
export { organisationSchema, regionCodeSchema, staffSchema, type Organisation, type Staff } from './organisation.js';
export {
  QUESTION_KINDS,
  canBeAsked,
  choicesIn,
  fits,
  isNoAnswer,
  rungsIn,
  type Answer,
  type Answers,
  type LadderAnswer,
  type LadderQuestion,
  type OpenQuestion,
  type OpenQuestionnaire,
  type Question,
  type Questionnaire,
} from './questionnaire.js';
export { questionSchema, questionnaireSchema } from './questionnaire-schema.js';
export {
  NOT_RATEABLE,
  ratingSessionSchema,
  type HostedPage,
  type NotRateable,
  type Rateable,
  type RatingSession,
  type Subject,
  type WhyNotRateable,
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
export { secretTextSchema } from './secret-text.js';
export { SUBMISSION_FAULTS, faultsOf, type SubmissionFault, type SubmissionFaultCode } from './submission-fault.js';
export { submissionSchema, targetRatingSchema, type OpenSubmission, type Submission } from './submission.js';
export {
  CASE_STEPS,
  RATING_UNITS,
  caseStepSchema,
  ratingUnitSchema,
  ticketRequestSchema,
  ticketSchema,
  type CaseStep,
  type RatingUnit,
  type Ticket,
  type TicketRequest,
} from './ticket.js';
export { TIMELINE_EVENTS, isKnownEntry, type KnownEntry, type TimelineEntry, type TrackedReview } from './timeline.js';
export { timelineEntrySchema, trackedReviewSchema } from './timeline-schema.js';
export { isKeyOf, isOneOf, lookUp, type Known, type UnknownCode } from './unknown-code.js';
