import type * as z from 'zod/mini';
import { OFFICIAL_ROLES, openOfficialRoleSchema } from './bad-review/actor.js';
import {
  CALLBACK_RESULTS,
  DECISIONS,
  EXCLUSION_GROUNDS,
  FINDINGS,
  HAND_OVER_TARGETS,
  VERDICTS,
  openCallbackResultSchema,
  openDecisionSchema,
  openFindingSchema,
  openGroundSchema,
  openHandOverTargetSchema,
  openVerdictSchema,
} from './bad-review/outcome.js';
import { RATER_STEPS, openRaterStepSchema } from './bad-review/rater-step.js';
import { STAGES, openStageSchema } from './bad-review/stage.js';
import { CALLBACK_SCOPES, CALL_RESULTS, openCallResultSchema, openCallbackScopeSchema } from './callback/callback.js';
import { CHANNELS, openChannelSchema } from './channel.js';
import {
  DUE_STATES,
  DUE_UNITS,
  DUTIES,
  MOMENTS,
  REMEDIES,
  STARTS,
  openDueStateSchema,
  openDueUnitSchema,
  openDutySchema,
  openMomentSchema,
  openRemedySchema,
  openStartsSchema,
} from './due.js';
import { FOLLOW_UP_REFUSALS, openFollowUpRefusalSchema } from './follow-up.js';
import { IDENTITY_PURPOSES, openIdentityPurposeSchema } from './identity-access.js';
import { IDENTITY_RULES, openIdentityRuleSchema } from './identity-rule.js';
import { LEVELS, openLevelSchema } from './level.js';
import { NOT_RATEABLE, openNotRateableSchema } from './rating-session.js';
import { CASE_STEPS, openCaseStepSchema } from './occasion.js';
import {
  FEEDBACK_CHANNELS,
  REPORT_STATES,
  WEBHOOK_EVENTS,
  openFeedbackChannelSchema,
  openReportStateSchema,
  openWebhookEventSchema,
} from './report.js';
import { ASKING_STEPS, openAskingStepSchema } from './supervision/asking-step.js';
import {
  ACCOUNTABILITY_GROUNDS,
  RECORD_KINDS,
  RECORD_STATES,
  openAccountabilityGroundSchema,
  openRecordKindSchema,
  openRecordStateSchema,
} from './supervision/record.js';
import { PAPER_STATES, openPaperStateSchema } from './paper-entry.js';
import {
  NOT_ANSWERABLE,
  SURVEY_DIMENSIONS,
  SURVEY_SUBJECTS,
  openNotAnswerableSchema,
  openSurveyDimensionSchema,
  openSurveySubjectSchema,
} from './survey.js';

/** Each open code: its name as a type of the interface, its schema, and what this version knows of it. */
const CODES: Readonly<Record<string, readonly [z.core.$ZodType, readonly string[]]>> = {
  Level: [openLevelSchema, LEVELS],
  Channel: [openChannelSchema, CHANNELS],
  CaseStep: [openCaseStepSchema, CASE_STEPS],
  NotRateable: [openNotRateableSchema, NOT_RATEABLE],
  FollowUpRefusal: [openFollowUpRefusalSchema, FOLLOW_UP_REFUSALS],
  IdentityRule: [openIdentityRuleSchema, IDENTITY_RULES],
  IdentityPurpose: [openIdentityPurposeSchema, IDENTITY_PURPOSES],
  OfficialRole: [openOfficialRoleSchema, OFFICIAL_ROLES],
  Stage: [openStageSchema, STAGES],
  Duty: [openDutySchema, DUTIES],
  Moment: [openMomentSchema, MOMENTS],
  DueUnit: [openDueUnitSchema, DUE_UNITS],
  Starts: [openStartsSchema, STARTS],
  DueState: [openDueStateSchema, DUE_STATES],
  Remedy: [openRemedySchema, REMEDIES],
  RaterStep: [openRaterStepSchema, RATER_STEPS],
  Finding: [openFindingSchema, FINDINGS],
  Ground: [openGroundSchema, EXCLUSION_GROUNDS],
  Decision: [openDecisionSchema, DECISIONS],
  Verdict: [openVerdictSchema, VERDICTS],
  CallbackResult: [openCallbackResultSchema, CALLBACK_RESULTS],
  ReportState: [openReportStateSchema, REPORT_STATES],
  WebhookEvent: [openWebhookEventSchema, WEBHOOK_EVENTS],
  FeedbackChannel: [openFeedbackChannelSchema, FEEDBACK_CHANNELS],
  CallbackScope: [openCallbackScopeSchema, CALLBACK_SCOPES],
  CallResult: [openCallResultSchema, CALL_RESULTS],
  AskingStep: [openAskingStepSchema, ASKING_STEPS],
  HandOverTarget: [openHandOverTargetSchema, HAND_OVER_TARGETS],
  RecordKind: [openRecordKindSchema, RECORD_KINDS],
  RecordState: [openRecordStateSchema, RECORD_STATES],
  AccountabilityGround: [openAccountabilityGroundSchema, ACCOUNTABILITY_GROUNDS],
  NotAnswerable: [openNotAnswerableSchema, NOT_ANSWERABLE],
  PaperState: [openPaperStateSchema, PAPER_STATES],
  SurveyDimension: [openSurveyDimensionSchema, SURVEY_DIMENSIONS],
  SurveySubject: [openSurveySubjectSchema, SURVEY_SUBJECTS],
};

/** What this version knows of each open code, for whoever documents or checks answers. */
export const KNOWN_CODES: ReadonlyMap<z.core.$ZodType, readonly string[]> = new Map(Object.values(CODES));

/** What each open code is called where types are named. */
export const CODE_TYPES: ReadonlyMap<z.core.$ZodType, string> = new Map(
  Object.entries(CODES).map(([name, [schema]]) => [schema, name]),
);
