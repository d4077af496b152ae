import { ACTS, type ActRule } from '../bad-review/acts.js';
import { openCode } from '../open-code.js';

/** The steps by which a supervisor asks for something: 督办, 移送. */
export const ASKING_STEPS = ['urge', 'hand-over'] as const;
export type AskingStep = (typeof ASKING_STEPS)[number];
export const openAskingStepSchema = openCode<AskingStep>();

/** Who supervises: of an office above the unit, and never anyone of the unit itself. */
export const SUPERVISION_ACTS: Readonly<Record<'open-cause' | 'close-cause' | 'keep-record', ActRule>> = {
  'open-cause': ACTS.urge,
  'close-cause': ACTS.urge,
  'keep-record': ACTS.urge,
};
