import type { Role } from './actor.js';
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
  readonly by: Role;
  /** The rule of the place without which there is no such step. */
  readonly rule?: keyof ReviewRules;
  readonly leadsTo: Stage;
};

/** The procedure (差评办理流程): in this stage, this step, taken by this role, leads there. Nothing else can be done. */
export const PROCEDURE: readonly ProcedureRow[] = [
  { stage: 'to-verify', step: 'verify', when: 'confirmed', by: 'officer', leadsTo: 'rectifying' },
  { stage: 'to-verify', step: 'verify', when: 'unconfirmed', by: 'officer', leadsTo: 'answering' }, // it still counts
  { stage: 'to-verify', step: 'transfer', by: 'officer', leadsTo: 'to-verify' }, // 000: 轉辦給各承辦單位
  { stage: 'to-verify', step: 'propose-exclusion', by: 'officer', rule: 'exclusion', leadsTo: 'exclusion-proposed' },
  { stage: 'exclusion-proposed', step: 'decide', when: 'upheld', by: 'decider', leadsTo: 'excluded' }, // 001: 不予采纳
  { stage: 'exclusion-proposed', step: 'decide', when: 'rejected', by: 'decider', leadsTo: 'rectifying' },
  { stage: 'rectifying', step: 'rectify', by: 'officer', leadsTo: 'answering' },
  { stage: 'rectifying', step: 'extend', by: 'officer', rule: 'extensions', leadsTo: 'rectifying' },
  { stage: 'rectifying', step: 'transfer', by: 'officer', leadsTo: 'rectifying' },
  { stage: 'answering', step: 'answer', by: 'officer', leadsTo: 'answered' },
  { stage: 'answered', step: 'verdict', when: 'accepted', by: 'rater', rule: 'verdicts', leadsTo: 'closed' },
  { stage: 'answered', step: 'verdict', when: 'refused', by: 'rater', rule: 'verdicts', leadsTo: 'rectifying' },
  { stage: 'answered', step: 'call-back', when: 'satisfied', by: 'caller', rule: 'callback', leadsTo: 'closed' },
  { stage: 'answered', step: 'call-back', when: 'dissatisfied', by: 'caller', rule: 'callback', leadsTo: 'rectifying' },
  { stage: 'answered', step: 'close', by: 'officer', leadsTo: 'closed' }, // once the rater had time to speak
  { stage: 'excluded', step: 'object', by: 'rater', rule: 'objection', leadsTo: 'exclusion-proposed' },
  { stage: 'closed', step: 'call-back', when: 'satisfied', by: 'caller', rule: 'callback', leadsTo: 'closed' },
  { stage: 'closed', step: 'call-back', when: 'dissatisfied', by: 'caller', rule: 'callback', leadsTo: 'rectifying' },
];
