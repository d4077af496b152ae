import * as z from 'zod/mini';
import { openCode } from '../open-code.js';

/** Characters that a note may have. */
export const NOTE_MAX_LENGTH = 1000;

/** What is said with a step, in words that the other side will read. */
export const noteSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(NOTE_MAX_LENGTH));

/** The rater's own word on the answer: accepted, or refused with a reason (认可, 退回). */
export const verdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('accepted'), note: z.optional(noteSchema) }),
  z.object({ verdict: z.literal('refused'), note: noteSchema }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

/** The rater's word against an exclusion (异议). */
export const objectionSchema = z.object({ note: noteSchema });
export type Objection = z.infer<typeof objectionSchema>;

export const RATER_STEPS = ['verdict', 'object'] as const;
export const openRaterStepSchema = openCode<(typeof RATER_STEPS)[number]>();
export type RaterStep = ({ readonly step: 'verdict' } & Verdict) | ({ readonly step: 'object' } & Objection);
