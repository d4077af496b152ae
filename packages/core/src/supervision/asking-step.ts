import { openCode } from '../open-code.js';

/** The steps by which a supervisor asks for something: 督办, 移送. */
export const ASKING_STEPS = ['urge', 'hand-over'] as const;
export type AskingStep = (typeof ASKING_STEPS)[number];
export const openAskingStepSchema = openCode<AskingStep>();
