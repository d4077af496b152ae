import * as z from 'zod/mini';
import { codeOutside } from './open-code.js';
import { QUESTION_KINDS } from './questionnaire.js';

const optionSchema = z.object({ value: z.string(), label: z.string() });
const asked = { id: z.string(), text: z.string() };

const rowSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Rows of one group stand together under its name. */
  group: z.optional(z.string()),
  /** Best first; every row has sentences of its own. */
  rungs: z.array(optionSchema).check(z.minLength(2)),
});

/** One voluntary question. A ladder asks for each of several rows which rung fits (分项评价); every row of it is voluntary too. */
export const questionSchema = z.union([
  z.object({ kind: z.literal('choice'), ...asked, options: z.array(optionSchema) }),
  z.object({ kind: z.literal('choices'), ...asked, options: z.array(optionSchema) }),
  z.object({ kind: z.literal('text'), ...asked, maxLength: z.number() }),
  z.object({ kind: z.literal('ladder'), ...asked, rows: z.array(rowSchema) }),
]);

/** The voluntary inquiry form beyond the level (问询表单; notice 000: 由辦事企業和群眾自愿填寫). */
export const questionnaireSchema = z.object({ title: z.string(), questions: z.array(questionSchema) });

/** A question of a kind that this version cannot ask. It is left out, and never answered. */
const unknownQuestionSchema = z.object({ kind: codeOutside(QUESTION_KINDS), id: z.string() });

/** The questionnaire as a page reads it from a server that may be newer. */
export const openQuestionnaireSchema = z.object({
  title: z.string(),
  questions: z.array(z.union([questionSchema, unknownQuestionSchema])),
});

const wordSchema = z.string().check(z.maxLength(50));
/** A text or the chosen option; several options; or, for a ladder, the rung chosen for each row by row id. */
const answerSchema = z.union([
  z.string().check(z.maxLength(2000)),
  z.array(wordSchema).check(z.maxLength(50)),
  z.record(wordSchema, wordSchema),
]);
/** Answers by question id. A question without an answer is absent: nothing is ever filled in. */
export const answersSchema = z.record(wordSchema, answerSchema);
