import * as z from 'zod/mini';
import { instantSchema } from '../instant.js';
import { organisationSchema } from '../organisation.js';
import {
  CALLBACK_RESULTS,
  CONCLUSIONS,
  DECISIONS,
  EXCLUSION_GROUNDS,
  FINDINGS,
  handedToSchema,
  type Outcome,
} from './outcome.js';
import { noteSchema, type RaterStep } from './rater-step.js';

/** What can be looked at again: a record, a recording, a written statement. */
const evidenceSchema = z
  .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)))
  .check(z.minLength(1), z.maxLength(10));

/** The number of the paper or case by which the other side is found. */
export const referenceSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

/** What officials do, in words that the rater will read. Notice 001: an extension states its reason and a new date. */
export const officialStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('dispatch'), to: organisationSchema.shape.orgCode, note: noteSchema }),
  z.object({ step: z.literal('transfer'), to: organisationSchema.shape.orgCode, note: noteSchema }),
  z.object({ step: z.literal('verify'), finding: z.enum(FINDINGS), note: noteSchema }),
  z.object({ step: z.literal('recheck'), conclusion: z.enum(CONCLUSIONS), note: noteSchema }),
  z.object({
    step: z.literal('propose-exclusion'),
    ground: z.enum(EXCLUSION_GROUNDS),
    evidence: evidenceSchema,
    note: noteSchema,
  }),
  z.object({ step: z.literal('decide'), decision: z.enum(DECISIONS), note: noteSchema }),
  z.object({ step: z.literal('extend'), note: noteSchema, until: instantSchema }),
  z.object({ step: z.literal('rectify'), note: noteSchema }),
  z.object({ step: z.literal('answer'), note: noteSchema }),
  z.object({ step: z.literal('call-back'), result: z.enum(CALLBACK_RESULTS), note: noteSchema }),
  z.object({ step: z.literal('close'), note: noteSchema }),
  z.object({ step: z.literal('urge'), reference: referenceSchema, note: noteSchema }),
  z.object({
    step: z.literal('hand-over'),
    handedTo: handedToSchema,
    reference: referenceSchema,
    note: noteSchema,
  }),
]);
export type OfficialStep = z.infer<typeof officialStepSchema>;

/** Everything that can be done with a bad review. */
export type Step = OfficialStep | RaterStep;
export type StepKind = Step['step'];

/** What the step found, decided or heard, if it did. */
export function outcomeOf(step: Step): Outcome | undefined {
  switch (step.step) {
    case 'verify':
      return step.finding;
    case 'recheck':
      return step.conclusion;
    case 'decide':
      return step.decision;
    case 'call-back':
      return step.result;
    case 'verdict':
      return step.verdict;
    default:
      return undefined;
  }
}
