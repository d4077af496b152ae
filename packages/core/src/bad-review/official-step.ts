import * as z from 'zod/mini';
import { instantSchema } from '../instant-schema.js';
import { organisationSchema } from '../organisation.js';
import { noteSchema } from './note.js';
import { CALLBACK_RESULTS, DECISIONS, EXCLUSION_GROUNDS, FINDINGS } from './outcome.js';

/** What can be looked at again: a record, a recording, a written statement. */
const evidenceSchema = z
  .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)))
  .check(z.minLength(1), z.maxLength(10));

/** What officials do, in words that the rater will read. Notice 001: an extension states its reason and a new date. */
export const officialStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('transfer'), to: organisationSchema.shape.orgCode, note: noteSchema }),
  z.object({ step: z.literal('verify'), finding: z.enum(FINDINGS), note: noteSchema }),
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
]);
export type OfficialStep = z.infer<typeof officialStepSchema>;
