import * as z from 'zod/mini';
import { openCode, type UnknownCode } from '../open-code.js';

/** Where a bad review stands: 待转办, 待核实, 待复核, 待裁定, 整改中, 待答复, 已答复, 不予采纳, 已办结. */
export const STAGES = [
  'to-dispatch',
  'to-verify',
  'to-recheck',
  'exclusion-proposed',
  'rectifying',
  'answering',
  'answered',
  'excluded',
  'closed',
] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;
export const openStageSchema = openCode<Stage>();
/** A stage as a page reads it from a server that may be newer. */
export type OpenStage = Stage | UnknownCode;

/** Where it may rest for good; an objection or a callback can still take it up again. */
export const FINAL_STAGES: readonly Stage[] = ['excluded', 'closed'];
