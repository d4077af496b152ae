import type * as z from 'zod/mini';
import type { answersSchema, openQuestionnaireSchema, questionnaireSchema } from './questionnaire-schema.js';
import { isOneOf } from './unknown-code.js';

export const QUESTION_KINDS = ['choice', 'choices', 'text', 'ladder'] as const;

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
