export { OFFICIAL_ROLES, isSameOfficial, officialRoleSchema } from './bad-review/actor.js';
export type { Actor, Official, OfficialRole, Person, Role } from './bad-review/actor.js';
export { ACTS, BARS, refusalByRule, type Act, type ActRefusal, type ActRule, type Bar } from './bad-review/acts.js';
export { type BadReview, type Taken, unitsInvolved, withNewDates } from './bad-review/bad-review.js';
export {
  RATER_STEPS,
  NOTE_MAX_LENGTH,
  objectionSchema,
  verdictSchema,
  type Objection,
  type RaterStep,
  type Verdict,
} from './bad-review/rater-step.js';
export { officialStepSchema, type OfficialStep, outcomeOf, type Step, type StepKind } from './bad-review/step.js';
export {
  CALLBACK_RESULTS,
  CONCLUSIONS,
  DECISIONS,
  EXCLUSION_GROUNDS,
  FINDINGS,
  HAND_OVER_TARGETS,
  openHandOverTargetSchema,
  VERDICTS,
  type CallbackResult,
  type Conclusion,
  type Decision,
  type ExclusionGround,
  type Finding,
  type HandOverTarget,
  type Outcome,
} from './bad-review/outcome.js';
export { owedIn, nextDue } from './bad-review/next-due.js';
export { PROCEDURE, type ProcedureRow, type ReviewRules } from './bad-review/procedure.js';
export { FINAL_STAGES, STAGES, openStageSchema, stageSchema, type OpenStage, type Stage } from './bad-review/stage.js';
export { STEP_REFUSALS, callbackRefusal, type StepRefusal } from './bad-review/step-refusal.js';
export { stepsOf, take, type StepOutcome } from './bad-review/take.js';
export { callAttemptSchema, callbackScopeSchema, isSettledBy, openCallResultSchema } from './callback/callback.js';
export { openCallbackScopeSchema, type CallAttempt, type CallResult, type CallbackScope } from './callback/callback.js';
export { CALLBACK_ACTS, callerRefusal } from './callback/callback-acts.js';
export { CHANNELS, channelSchema, openChannelSchema, type Channel } from './channel.js';
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
  howCountedSchema,
  DUE_UNITS,
  DUTIES,
  MOMENTS,
  STARTS,
  calendarNoticeSchema,
  countedDateSchema,
  dueSchema,
  dueToComeSchema,
  dueUnitSchema,
  momentSchema,
  openDueStateSchema,
  openDutySchema,
  remedySchema,
  startsSchema,
  type CalendarNotice,
  type CountedDate,
  type Due,
  type DueState,
  type DueToCome,
  type DueUnit,
  type Duty,
  type HowCounted,
  type Moment,
  type OpenDue,
  type OpenDueToCome,
  type OpenHowCounted,
  type Remedy,
  type Starts,
} from './due.js';
export { FIND_TRIES, findRatingSchema, foundRatingSchema, type FindRating, type FoundRating } from './find-rating.js';
export {
  followUpWindowSchema,
  FOLLOW_UP_REFUSALS,
  followUpRefusal,
  type FollowUpRefusal,
  type FollowUpStanding,
  followUpSchema,
  givenFollowUpSchema,
  myRatingSchema,
  type FollowUp,
  type FollowUpWindow,
  type GivenFollowUp,
  type MyRating,
} from './follow-up.js';
export {
  keptIdentitySchema,
  accessSchema,
  IDENTITY_PURPOSES,
  ACCESSES_SHOWN,
  ACCESS_REFUSALS,
  accessRefusal,
  mayAccessFor,
  roleFor,
  type IdentityPurpose,
  type AccessRefusal,
  type AccessedRating,
  identityAccessSchema,
  identityPurposeSchema,
  readIdentitySchema,
  type IdentityAccess,
  type ReadIdentity,
} from './identity-access.js';
export { isName, type Identity, identitySchema } from './identity.js';
export { identityRuleSchema, IDENTITY_RULES, type IdentityRule } from './identity-rule.js';
export {
  indicatorSchema,
  indicatorsByLevelSchema,
  openIndicatorsSchema,
  type Indicator,
  type IndicatorsByLevel,
  type OpenIndicators,
} from './indicator.js';
export { dayOf, instantOf, millisOf, type Day, type Instant, daySchema, instantSchema } from './instant.js';
export { codesAgree, itemSchema, type Item } from './item.js';
export { CODE_TYPES, KNOWN_CODES } from './known-codes.js';
export { LEVELS, isBad, isLevel, type Level, type OpenLevel, levelSchema, openLevelSchema } from './level.js';
export { levelFace, type LevelFace } from './level-face.js';
export { append, type Appended, type HashedSubtree } from './log/append.js';
export { canonicalText } from './log/canonical-text.js';
export { consistencyRanges, isConsistent, type Extent } from './log/consistency.js';
export { bytesOfHex, digestSchema, hexOf, type Bytes, type Digest } from './log/digest.js';
export { headText, logKeySchema, signedHeadSchema, type LogHead, type LogKey, type SignedHead } from './log/head.js';
export { inclusionRanges, rootFromInclusion, type Inclusion } from './log/inclusion.js';
export { provenRecordSchema, entryOf, logProofSchema, type LogProof, type ProvenRecord } from './log/proof.js';
export { followUpRecordSchema, publicationRecordSchema, ratingRecordSchema } from './log/record.js';
export { receiptOnRecordSchema, type LogRecord, type LogRecordKind } from './log/record.js';
export { subtreesOf, type EntryRange, type Subtree } from './log/range.js';
export { hashOfSeed, isDrawn, periodOf, samplePeriodSchema, sampleSeedRecordSchema } from './log/sample.js';
export { hashOfEntry, hashOfPair, hashOfRange, type Hash } from './log/tree-hash.js';
export {
  CASE_STEPS,
  RATING_UNITS,
  caseStepSchema,
  ratingUnitSchema,
  type CaseStep,
  type RatingUnit,
} from './occasion.js';
export { organisationSchema, regionCodeSchema, staffSchema, type Organisation, type Staff } from './organisation.js';
export {
  openQuestionnaireSchema,
  answersSchema,
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
  questionSchema,
  questionnaireSchema,
} from './questionnaire.js';
export { PHONE_FORM, isPhone, phoneOf } from './phone.js';
export {
  placeSchema,
  rateableSchema,
  NOT_RATEABLE,
  defaultRatingSchema,
  ratingSessionSchema,
  type HostedPage,
  type NotRateable,
  type Rateable,
  type RatingSession,
  type WhyNotRateable,
} from './rating-session.js';
export { subjectSchema, type Subject } from './subject.js';
export { ratedTargetSchema, opensBadReview, ratingNoSchema, ratingSchema, ratingSummarySchema } from './rating.js';
export { type Rating, type RatingSummary } from './rating.js';
export { figureLineSchema, importedSeriesSchema, periodSchema, publicationSchema } from './publication.js';
export { rankedUnitSchema, rateFigureSchema, reviewResultsSchema, typicalCaseSchema } from './publication.js';
export { typicalCaseReleaseSchema, type FigureKind, type FigureLine, type Publication } from './publication.js';
export { type Rate, type TypicalCaseRelease } from './publication.js';
export { receiptSchema, type Receipt } from './receipt.js';
export {
  REPORT_STATES,
  WEBHOOK_EVENTS,
  openReportStateSchema,
  openWebhookEventSchema,
  FEEDBACK_CHANNELS,
  openFeedbackChannelSchema,
  reportStateSchema,
  type ReportState,
  type WebhookEvent,
} from './report.js';
export { CASE_KINDS, CASE_STATUSES, caseNoSchema, serviceCaseSchema, type ServiceCase } from './service-case.js';
export { secretTextSchema } from './secret-text.js';
export {
  TARGET_KINDS,
  postedCodeRequestSchema,
  postedCodeSchema,
  scannedCodeSchema,
  standingTargetSchema,
  targetTicketRequestSchema,
  type PostedCode,
  type PostedCodeRequest,
  type ScannedCode,
  type StandingTarget,
  type TargetKind,
  type TargetTicketRequest,
} from './standing-target.js';
export { isUnstorableIn, withoutUnstorable } from './storable-text.js';
export { openPaperStateSchema, paperEntrySchema, readAlike, scanNoSchema, type PaperEntry } from './paper-entry.js';
export { SUBMISSION_FAULTS, answerFaults, faultsOf } from './submission-fault.js';
export type { SubmissionFault, SubmissionFaultCode } from './submission-fault.js';
export { submissionSchema, targetRatingSchema, type OpenSubmission, type Submission } from './submission.js';
export { ticketRequestSchema, ticketSchema, type Ticket, type TicketRequest } from './ticket.js';
export { TIMELINE_EVENTS, isKnownEntry, timelineEntrySchema, trackedReviewSchema } from './timeline.js';
export type { KnownEntry, TimelineEntry, TrackedReview } from './timeline.js';
export { isKeyOf, isOneOf, lookUp, type Known, type UnknownCode } from './open-code.js';
export type { Words } from './words.js';
export { MOST_REVIEWS_OF_CAUSE, causeClosingSchema, newCauseSchema } from './supervision/cause.js';
export type { CauseClosing, NewCause } from './supervision/cause.js';
export { newRecordSchema, openAccountabilityGroundSchema, openRecordKindSchema } from './supervision/record.js';
export { openRecordStateSchema, recordEntrySchema } from './supervision/record.js';
export type { NewRecord, RecordEntry, SupervisionRecordContent } from './supervision/record.js';
export { ASKING_STEPS, openAskingStepSchema, type AskingStep } from './supervision/asking-step.js';
export { NOT_ANSWERABLE, SURVEY_DIMENSIONS, SURVEY_SUBJECTS, newSurveySchema, surveyAnswersSchema } from './survey.js';
export { openSurveyDimensionSchema, openSurveySubjectSchema, surveyClosingSchema, surveyDrawSchema } from './survey.js';
export { surveyReceiptSchema, surveySheetSchema } from './survey.js';
export type { NewSurvey, NotAnswerable, SurveyAnswers, SurveyClosing, SurveyDimension, SurveyDraw } from './survey.js';
export type { SurveyReceipt, SurveySheet, SurveySubject } from './survey.js';
