import * as z from 'zod/mini';
import { openCode } from '../open-code.js';

/** What a step may have found, decided or heard: each decides where it leads. */

/** 属实, 未能核实. */
export const FINDINGS = ['confirmed', 'unconfirmed'] as const;
export type Finding = (typeof FINDINGS)[number];
export const openFindingSchema = openCode<Finding>();
/** Of a finding that nothing was confirmed: 同意, 退回. */
export const CONCLUSIONS = ['endorsed', 'sent-back'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
/** Of a proposal to exclude: 不予采纳成立, 驳回. */
export const DECISIONS = ['upheld', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];
export const openDecisionSchema = openCode<Decision>();
/** What the rater says when called back: 满意, 不满意. */
export const CALLBACK_RESULTS = ['satisfied', 'dissatisfied'] as const;
export type CallbackResult = (typeof CALLBACK_RESULTS)[number];
export const openCallbackResultSchema = openCode<CallbackResult>();
/** What the rater says of the answer: 认可, 退回. */
export const VERDICTS = ['accepted', 'refused'] as const;
export const openVerdictSchema = openCode<(typeof VERDICTS)[number]>();

export type Outcome = Finding | Conclusion | Decision | CallbackResult | (typeof VERDICTS)[number];

/** Why a rating may be excluded (notices 001, 004): 误评, 恶意差评. */
export const EXCLUSION_GROUNDS = ['mistaken', 'malicious'] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];
export const openGroundSchema = openCode<ExclusionGround>();

/** To whom a supervisor hands a matter over (notices 000 and 001): 12345 热线, 纪检监察机关. */
export const HAND_OVER_TARGETS = ['hotline-12345', 'discipline'] as const;
export type HandOverTarget = (typeof HAND_OVER_TARGETS)[number];
export const handedToSchema = z.enum(HAND_OVER_TARGETS);
export const openHandOverTargetSchema = openCode<HandOverTarget>();
