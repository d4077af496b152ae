import type * as z from 'zod/mini';
import { OFFICIAL_ROLES, openOfficialRoleSchema } from './bad-review/actor.js';
import {
  CALLBACK_RESULTS,
  DECISIONS,
  EXCLUSION_GROUNDS,
  FINDINGS,
  VERDICTS,
  openCallbackResultSchema,
  openDecisionSchema,
  openFindingSchema,
  openGroundSchema,
  openVerdictSchema,
} from './bad-review/outcome.js';
import { RATER_STEPS, openRaterStepSchema } from './bad-review/step.js';
import { STAGES, openStageSchema } from './bad-review/stage.js';
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
import { CASE_STEPS, openCaseStepSchema } from './ticket.js';

/** What this version knows of each open code, for whoever documents or checks answers. */
export const KNOWN_CODES: ReadonlyMap<z.core.$ZodType, readonly string[]> = new Map<z.core.$ZodType, readonly string[]>(
  [
    [openLevelSchema, LEVELS],
    [openChannelSchema, CHANNELS],
    [openCaseStepSchema, CASE_STEPS],
    [openNotRateableSchema, NOT_RATEABLE],
    [openFollowUpRefusalSchema, FOLLOW_UP_REFUSALS],
    [openIdentityRuleSchema, IDENTITY_RULES],
    [openIdentityPurposeSchema, IDENTITY_PURPOSES],
    [openOfficialRoleSchema, OFFICIAL_ROLES],
    [openStageSchema, STAGES],
    [openDutySchema, DUTIES],
    [openMomentSchema, MOMENTS],
    [openDueUnitSchema, DUE_UNITS],
    [openStartsSchema, STARTS],
    [openDueStateSchema, DUE_STATES],
    [openRemedySchema, REMEDIES],
    [openRaterStepSchema, RATER_STEPS],
    [openFindingSchema, FINDINGS],
    [openGroundSchema, EXCLUSION_GROUNDS],
    [openDecisionSchema, DECISIONS],
    [openVerdictSchema, VERDICTS],
    [openCallbackResultSchema, CALLBACK_RESULTS],
  ],
);
