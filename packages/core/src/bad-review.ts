import * as z from 'zod/mini';
import type { Due, Duty } from './due.js';
import { instantSchema, millisOf, type Instant } from './instant.js';

/** Where a bad review stands: 待核实, 整改中, 待反馈, 已反馈, 已办结. */
export const STAGES = ['to-verify', 'rectifying', 'answering', 'answered', 'closed'] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

export const FINDINGS = ['confirmed', 'unconfirmed'] as const;

const noteSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

/** What an officer does, in words that the rater will read. Notice 001: an extension states its reason and a new date. */
export const stepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('verify'), finding: z.enum(FINDINGS), note: noteSchema }),
  z.object({ step: z.literal('extend'), note: noteSchema, until: instantSchema }),
  z.object({ step: z.literal('rectify'), note: noteSchema }),
  z.object({ step: z.literal('answer'), note: noteSchema }),
  z.object({ step: z.literal('close'), note: noteSchema }),
]);
export type Step = z.infer<typeof stepSchema>;
export type StepKind = Step['step'];

/** The procedure: in this stage, this step leads there. Nothing else can be done. */
export const PROCEDURE = [
  { stage: 'to-verify', step: 'verify', finding: 'confirmed', leadsTo: 'rectifying' },
  { stage: 'to-verify', step: 'verify', finding: 'unconfirmed', leadsTo: 'answering' }, // the rating still counts; the rater is told why
  { stage: 'rectifying', step: 'extend', leadsTo: 'rectifying' },
  { stage: 'rectifying', step: 'rectify', leadsTo: 'answering' },
  { stage: 'answering', step: 'answer', leadsTo: 'answered' },
  { stage: 'answered', step: 'close', leadsTo: 'closed' },
] as const satisfies readonly {
  stage: Stage;
  step: StepKind;
  finding?: (typeof FINDINGS)[number];
  leadsTo: Stage;
}[];

/** The duties still owed in each stage, the nearest first. */
const OWED: Readonly<Record<Stage, readonly Duty[]>> = {
  'to-verify': ['verify', 'rectify', 'answer'],
  rectifying: ['rectify', 'answer'],
  answering: ['answer'],
  answered: [],
  closed: [],
};

/** The state of a bad review that decides what may come next (差评). */
export type BadReview = { readonly stage: Stage; readonly dues: readonly Due[]; readonly extendedUntil?: Instant };

export const STEP_REFUSALS = ['step-not-of-this-stage', 'extension-not-later'] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];
export type StepOutcome =
  | { readonly outcome: 'taken'; readonly review: BadReview }
  | { readonly outcome: 'refused'; readonly because: StepRefusal };

/** The steps open to an officer in a stage. */
export const stepsOf = (stage: Stage): readonly StepKind[] => [
  ...new Set(PROCEDURE.filter((row) => row.stage === stage).map((row) => row.step)),
];

/** The due date that presses now, if any: an extension replaces the rectify and answer dates it was given for. */
export function pressing({
  stage,
  dues,
  extendedUntil,
}: BadReview): { duty: Duty; dueAt: Instant; due: Due } | undefined {
  for (const duty of OWED[stage]) {
    const due = dues.find((candidate) => candidate.duty === duty);
    if (due) return { duty, due, dueAt: duty === 'verify' ? due.dueAt : (extendedUntil ?? due.dueAt) };
  }
  return undefined;
}

/** Takes a step, or says why it cannot be taken. */
export function take(review: BadReview, step: Step): StepOutcome {
  const row = PROCEDURE.find(
    (candidate) =>
      candidate.stage === review.stage &&
      candidate.step === step.step &&
      (!('finding' in candidate) || (step.step === 'verify' && candidate.finding === step.finding)),
  );
  if (!row) return { outcome: 'refused', because: 'step-not-of-this-stage' };
  if (step.step !== 'extend') return { outcome: 'taken', review: { ...review, stage: row.leadsTo } };
  const before = pressing(review)?.dueAt;
  if (before !== undefined && millisOf(step.until) <= millisOf(before)) {
    return { outcome: 'refused', because: 'extension-not-later' };
  }
  return { outcome: 'taken', review: { ...review, stage: row.leadsTo, extendedUntil: step.until } };
}
