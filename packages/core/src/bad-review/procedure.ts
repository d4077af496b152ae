import type { Outcome } from './outcome.js';
import type { Stage } from './stage.js';
import type { StepKind } from './step.js';

/** What a place allows in the handling of a bad review. */
export type ReviewRules = {
  /** How often the date may be put off. */
  readonly extensions: number;
  /** Whether a mistaken or malicious rating may be excluded at all. */
  readonly exclusion: boolean;
  /** Whether the rater may object once to an exclusion. */
  readonly objection: boolean;
  /** Whether raters are called back. */
  readonly callback: boolean;
  /** How often the rater may say whether they accept an answer. */
  readonly verdicts: number;
};

export type ProcedureRow = {
  readonly stage: Stage;
  readonly step: StepKind;
  /** What the step found, decided or heard, where that makes a difference. */
  readonly when?: Outcome;
  /** The rule of the place without which there is no such step. */
  readonly rule?: keyof ReviewRules;
  readonly leadsTo: Stage;
};

/** What is still to be done by an office, so that a supervisor can press for it. */
const OPEN_STAGES = ['to-verify', 'to-recheck', 'exclusion-proposed', 'rectifying', 'answering'] as const;

/**
 * The procedure (差评办理流程): in this stage, this step leads there. Nothing else can be done; who may do it stands in the table
 * of acts.
 */
export const PROCEDURE: readonly ProcedureRow[] = [
  { stage: 'to-dispatch', step: 'dispatch', leadsTo: 'to-verify' }, // 001: 负责对差评复核、转办、督办、反馈工作
  { stage: 'to-verify', step: 'verify', when: 'confirmed', leadsTo: 'rectifying' },
  { stage: 'to-verify', step: 'verify', when: 'unconfirmed', leadsTo: 'to-recheck' },
  { stage: 'to-recheck', step: 'recheck', when: 'endorsed', leadsTo: 'answering' }, // it still counts
  { stage: 'to-recheck', step: 'recheck', when: 'sent-back', leadsTo: 'to-verify' },
  { stage: 'to-verify', step: 'transfer', leadsTo: 'to-verify' }, // 000: 轉辦給各承辦單位
  { stage: 'to-verify', step: 'propose-exclusion', rule: 'exclusion', leadsTo: 'exclusion-proposed' },
  { stage: 'exclusion-proposed', step: 'decide', when: 'upheld', leadsTo: 'excluded' }, // 001: 不予采纳
  { stage: 'exclusion-proposed', step: 'decide', when: 'rejected', leadsTo: 'rectifying' },
  { stage: 'rectifying', step: 'rectify', leadsTo: 'answering' },
  { stage: 'rectifying', step: 'extend', rule: 'extensions', leadsTo: 'rectifying' },
  { stage: 'rectifying', step: 'transfer', leadsTo: 'rectifying' },
  { stage: 'answering', step: 'answer', leadsTo: 'answered' },
  { stage: 'answered', step: 'verdict', when: 'accepted', rule: 'verdicts', leadsTo: 'closed' },
  { stage: 'answered', step: 'verdict', when: 'refused', rule: 'verdicts', leadsTo: 'rectifying' },
  { stage: 'answered', step: 'call-back', when: 'satisfied', rule: 'callback', leadsTo: 'closed' },
  { stage: 'answered', step: 'call-back', when: 'dissatisfied', rule: 'callback', leadsTo: 'rectifying' },
  { stage: 'answered', step: 'close', leadsTo: 'closed' }, // once the rater had time to speak
  { stage: 'excluded', step: 'object', rule: 'objection', leadsTo: 'exclusion-proposed' },
  { stage: 'closed', step: 'call-back', when: 'satisfied', rule: 'callback', leadsTo: 'closed' },
  { stage: 'closed', step: 'call-back', when: 'dissatisfied', rule: 'callback', leadsTo: 'rectifying' },
  // The rater's own word outranks what a caller noted of it.
  { stage: 'closed', step: 'verdict', when: 'accepted', rule: 'verdicts', leadsTo: 'closed' },
  { stage: 'closed', step: 'verdict', when: 'refused', rule: 'verdicts', leadsTo: 'rectifying' },
  ...OPEN_STAGES.map((stage): ProcedureRow => ({ stage, step: 'urge', leadsTo: stage })),
  ...[...OPEN_STAGES, 'answered' as const].map((stage): ProcedureRow => ({ stage, step: 'hand-over', leadsTo: stage })),
];
