import type * as z from 'zod/mini';
import { OFFICIAL_ROLES } from './bad-review/actor.js';
import { CALLBACK_RESULTS, DECISIONS, EXCLUSION_GROUNDS, FINDINGS, VERDICTS } from './bad-review/outcome.js';
import { RATER_STEPS } from './bad-review/rater-step.js';
import { STAGES } from './bad-review/stage.js';
import { CHANNELS } from './channel.js';
import { DUE_STATES, DUE_UNITS, DUTIES, REMEDIES, STARTS } from './due.js';
import { FOLLOW_UP_REFUSALS } from './follow-up.js';
import { IDENTITY_PURPOSES } from './identity-access.js';
import { IDENTITY_RULES } from './identity-rule.js';
import { LEVELS } from './level.js';
import * as open from './open-codes.js';
import { NOT_RATEABLE } from './rating-session.js';
import { CASE_STEPS } from './ticket.js';

/** What this version knows of each open code, for whoever documents or checks answers. */
export const KNOWN_CODES: ReadonlyMap<z.core.$ZodType, readonly string[]> = new Map<z.core.$ZodType, readonly string[]>(
  [
    [open.openLevelSchema, LEVELS],
    [open.openChannelSchema, CHANNELS],
    [open.openCaseStepSchema, CASE_STEPS],
    [open.openNotRateableSchema, NOT_RATEABLE],
    [open.openFollowUpRefusalSchema, FOLLOW_UP_REFUSALS],
    [open.openIdentityRuleSchema, IDENTITY_RULES],
    [open.openIdentityPurposeSchema, IDENTITY_PURPOSES],
    [open.openOfficialRoleSchema, OFFICIAL_ROLES],
    [open.openStageSchema, STAGES],
    [open.openDutySchema, DUTIES],
    [open.openDueUnitSchema, DUE_UNITS],
    [open.openStartsSchema, STARTS],
    [open.openDueStateSchema, DUE_STATES],
    [open.openRemedySchema, REMEDIES],
    [open.openRaterStepSchema, RATER_STEPS],
    [open.openFindingSchema, FINDINGS],
    [open.openGroundSchema, EXCLUSION_GROUNDS],
    [open.openDecisionSchema, DECISIONS],
    [open.openVerdictSchema, VERDICTS],
    [open.openCallbackResultSchema, CALLBACK_RESULTS],
  ],
);
