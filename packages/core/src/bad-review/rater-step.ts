import * as z from 'zod/mini';
import { noteSchema } from './note.js';

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
export type RaterStep = ({ readonly step: 'verdict' } & Verdict) | ({ readonly step: 'object' } & Objection);
