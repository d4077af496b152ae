import * as z from 'zod/mini';
import { openCode } from './open-code.js';

/** What one rating covers: each visit, the whole case, or one service (notice 000: 一次一评, 一事一评; notice 001: 一次政务服务). */
export const RATING_UNITS = ['visit', 'case', 'service'] as const;
export const ratingUnitSchema = z.enum(RATING_UNITS);
export type RatingUnit = z.infer<typeof ratingUnitSchema>;

/** Service steps that a citizen meets: 咨询, 申报, 补正, 缴费, 签收. */
export const CASE_STEPS = ['consult', 'apply', 'correct', 'pay', 'collect'] as const;
export const caseStepSchema = z.enum(CASE_STEPS);
export type CaseStep = z.infer<typeof caseStepSchema>;
export const openCaseStepSchema = openCode<CaseStep>();
