import * as core from '@haochaping/core';
import * as z from 'zod/mini';
import { callbackSchema } from './callbacks.js';
import { ENDPOINTS } from './endpoints/index.js';
import type { Endpoint } from './endpoints/endpoint.js';
import { badReviewLineSchema, officerReviewSchema } from './officer.js';
import { reportLineSchema } from './report-states.js';
import * as reports from './reports.js';
import { fieldFaultSchema, problemSchema } from './problem.js';
import { causeSchema, recordSchema, supervisedReviewSchema } from './supervision.js';
import { surveyFigureSchema, surveyQuestionResultSchema, surveyResultsSchema, surveySchema } from './surveys.js';

/** The types that the interface is made of, by the names that a client in any language gives them. */
const NAMED: Readonly<Record<string, z.core.$ZodType>> = {
  Answers: core.answersSchema,
  BadReviewLine: badReviewLineSchema,
  CallAttempt: core.callAttemptSchema,
  Callback: callbackSchema,
  CalendarNotice: core.calendarNoticeSchema,
  CaseNo: core.caseNoSchema,
  Cause: causeSchema,
  CauseClosing: core.causeClosingSchema,
  CountedDate: core.countedDateSchema,
  Day: core.daySchema,
  DefaultRating: core.defaultRatingSchema,
  DefaultRatingReport: reports.defaultRatingReportSchema,
  Digest: core.digestSchema,
  Due: core.dueSchema,
  DueToCome: core.dueToComeSchema,
  FigureLine: core.figureLineSchema,
  LevelCounts: core.figureLineSchema.shape.byLevel,
  RateFigure: core.rateFigureSchema,
  ReviewResults: core.reviewResultsSchema,
  Publication: core.publicationSchema,
  RankedUnit: core.rankedUnitSchema,
  TypicalCase: core.typicalCaseSchema,
  TypicalCaseRelease: core.typicalCaseReleaseSchema,
  ImportedSeries: core.importedSeriesSchema,
  FieldFault: fieldFaultSchema,
  FollowUp: core.followUpSchema,
  FollowUpReport: reports.followUpReportSchema,
  FollowUpWindow: core.followUpWindowSchema,
  GivenFollowUp: core.givenFollowUpSchema,
  HowCounted: core.howCountedSchema,
  HowDateCounted: core.countedDateSchema.shape.howCounted,
  Identity: core.identitySchema,
  IdentityEndedReport: reports.identityEndedReportSchema,
  IdentityAccess: core.identityAccessSchema,
  IdentityRuleOfPlace: core.identityRuleSchema,
  Indicator: core.indicatorSchema,
  IndicatorsByLevel: core.indicatorsByLevelSchema,
  Instant: core.instantSchema,
  Item: core.itemSchema,
  KeptIdentity: core.keptIdentitySchema,
  LevelToSend: core.levelSchema,
  LogKey: core.logKeySchema,
  LogProof: core.logProofSchema,
  Look: core.accessSchema,
  NextDue: core.trackedReviewSchema.shape.nextDue,
  NewCause: core.newCauseSchema,
  NewRecord: core.newRecordSchema,
  NewSurvey: core.newSurveySchema,
  MyRating: core.myRatingSchema,
  Objection: core.objectionSchema,
  OfferedIndicators: core.openIndicatorsSchema,
  OfficerReview: officerReviewSchema,
  OfficialStep: core.officialStepSchema,
  Organisation: core.organisationSchema,
  Place: core.placeSchema,
  Problem: problemSchema,
  PostedCode: core.postedCodeSchema,
  ProvenRecord: core.provenRecordSchema,
  Questionnaire: core.openQuestionnaireSchema,
  Question: core.questionSchema,
  Rateable: core.rateableSchema,
  RatedTarget: core.ratedTargetSchema,
  Rating: core.ratingSchema,
  RatingNo: core.ratingNoSchema,
  RatingReport: reports.ratingReportSchema,
  RatingSession: core.ratingSessionSchema,
  RatingSummary: core.ratingSummarySchema,
  ReadIdentity: core.readIdentitySchema,
  RecordEntry: core.recordEntrySchema,
  Receipt: core.receiptSchema,
  Report: reports.reportSchema,
  ReportLine: reportLineSchema,
  ReportedService: reports.reportedServiceSchema,
  ScannedCode: core.scannedCodeSchema,
  ServiceCase: core.serviceCaseSchema,
  SupervisedReview: supervisedReviewSchema,
  SupervisionRecord: recordSchema,
  SignedHead: core.signedHeadSchema,
  Staff: core.staffSchema,
  StandingTarget: core.standingTargetSchema,
  StepReport: reports.stepReportSchema,
  Subject: core.subjectSchema,
  Submission: core.submissionSchema,
  Survey: surveySchema,
  SurveyAnswers: core.surveyAnswersSchema,
  SurveyClosing: core.surveyClosingSchema,
  SurveyDraw: core.surveyDrawSchema,
  SurveyFigure: surveyFigureSchema,
  SurveyQuestionResult: surveyQuestionResultSchema,
  SurveyResults: surveyResultsSchema,
  SurveyReceipt: core.surveyReceiptSchema,
  SurveySheet: core.surveySheetSchema,
  TargetRating: core.targetRatingSchema,
  TargetTicketRequest: core.targetTicketRequestSchema,
  Ticket: core.ticketSchema,
  TicketRequest: core.ticketRequestSchema,
  TimelineEntry: core.timelineEntrySchema,
  TrackedReview: core.trackedReviewSchema,
  Verdict: core.verdictSchema,
  WebhookMessage: reports.webhookMessageSchema,
};

/** Every named type: those above, the codes that may grow, and what else an endpoint takes or answers, named after it. */
export const NAMED_SCHEMAS = z.registry<{ readonly id: string }>();
const name = (schema: z.core.$ZodType, id: string): void => {
  if (!NAMED_SCHEMAS.has(schema)) NAMED_SCHEMAS.add(schema, { id });
};
for (const [id, schema] of Object.entries(NAMED)) name(schema, id);
for (const [schema, id] of core.CODE_TYPES) name(schema, id);
for (const [endpoint, { body, query, answer }] of Object.entries<Endpoint>(ENDPOINTS)) {
  const id = endpoint.charAt(0).toUpperCase() + endpoint.slice(1);
  if (body) name(body, `${id}Body`);
  if (query) name(query, `${id}Query`);
  if (answer) name(answer, `${id}Answer`);
}

export const schemaNameOf = (schema: z.core.$ZodType): string | undefined => NAMED_SCHEMAS.get(schema)?.id;

/** Where a document has its types. */
export const SCHEMAS = '#/components/schemas/';

export const refTo = (schema: z.core.$ZodType) => ({ $ref: `${SCHEMAS}${schemaNameOf(schema) ?? ''}` });
