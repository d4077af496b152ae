import * as z from 'zod/mini';
import { codeOutside, isOneOf } from './open-code.js';

export const QUESTION_KINDS = ['choice', 'choices', 'text', 'ladder'] as const;

const optionSchema = z.object({ value: z.string(), label: z.string() });
const asked = { id: z.string(), text: z.string() };

const rowSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** What the row asks, in plain words. */
  hint: z.optional(z.string()),
  /** Rows of one group stand together under its name. */
  group: z.optional(z.string()),
  /** Best first; every row has sentences of its own. */
  rungs: z.array(optionSchema).check(z.minLength(2)),
});

/** One voluntary question. A ladder asks for each of several rows which rung fits (分项评价); every row of it is voluntary too. */
export const questionSchema = z.union([
  z.object({ kind: z.literal(['choice', 'choices']), ...asked, options: z.array(optionSchema) }),
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

export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Question = Questionnaire['questions'][number];
/** A questionnaire as a page reads it from a server that may be newer; some of its questions may be of a kind it cannot ask. */
export type OpenQuestionnaire = z.infer<typeof openQuestionnaireSchema>;
export type OpenQuestion = OpenQuestionnaire['questions'][number];
export type LadderQuestion = Extract<Question, { kind: 'ladder' }>;

export type Answers = Readonly<z.infer<typeof answersSchema>>;
export type Answer = Answers[string];
export type LadderAnswer = Extract<Answer, Record<string, string>>;

/** The text or the options chosen; none where the answer is of a ladder. */
export function choicesIn(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer : [];
}

/** The rungs chosen so far; none where the answer is not of a ladder. */
export const rungsIn = (answer: Answer | undefined): LadderAnswer =>
  typeof answer === 'object' && !Array.isArray(answer) ? answer : {};

/** Whether an answer says nothing: it was taken back. */
export const isNoAnswer = (answer: Answer): boolean =>
  typeof answer === 'string' ? answer === '' : Object.keys(answer).length === 0;

/** Whether this version knows how to ask it. */
export const canBeAsked = (question: OpenQuestion): question is Question => isOneOf(QUESTION_KINDS, question.kind);

/** Whether the answer is one that the question allows; a question that cannot be asked allows none. */
export function fits(question: OpenQuestion, answer: Answer): boolean {
  if (!canBeAsked(question)) return false;
  switch (question.kind) {
    case 'text':
      return typeof answer === 'string' && [...answer].length <= question.maxLength;
    case 'choice':
      return typeof answer === 'string' && offers(question.options, answer);
    case 'choices':
      return Array.isArray(answer) && areChoices(question.options, answer);
    case 'ladder':
      return typeof answer === 'object' && !Array.isArray(answer) && areRungs(question.rows, answer);
  }
}

type Options = Extract<Question, { options: unknown }>['options'];

const offers = (options: Options, value: string): boolean => options.some((option) => option.value === value);

const areChoices = (options: Options, values: readonly string[]): boolean =>
  values.every((value) => offers(options, value)) && new Set(values).size === values.length;

const areRungs = (rows: LadderQuestion['rows'], answer: LadderAnswer): boolean =>
  Object.entries(answer).every(([id, rung]) => offers(rows.find((row) => row.id === id)?.rungs ?? [], rung));
