import * as z from 'zod/mini';

const optionSchema = z.object({ value: z.string(), label: z.string() });
const asked = { id: z.string(), text: z.string() };

/** One voluntary question. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), ...asked, options: z.array(optionSchema) }),
  z.object({ kind: z.literal('choices'), ...asked, options: z.array(optionSchema) }),
  z.object({ kind: z.literal('text'), ...asked, maxLength: z.int() }),
]);
export type Question = z.infer<typeof questionSchema>;

/** The voluntary inquiry form beyond the level (问询表单; notice 000: 由辦事企業和群眾自愿填寫). */
export const questionnaireSchema = z.object({ title: z.string(), questions: z.array(questionSchema) });
export type Questionnaire = z.infer<typeof questionnaireSchema>;

const answerSchema = z.union([
  z.string().check(z.maxLength(2000)),
  z.array(z.string().check(z.maxLength(50))).check(z.maxLength(50)),
]);
/** Answers by question id. A question without an answer is absent: nothing is ever filled in. */
export const answersSchema = z.record(z.string().check(z.maxLength(50)), answerSchema);
export type Answer = z.infer<typeof answerSchema>;
export type Answers = Readonly<Record<string, Answer>>;

/** Whether the answer is one that the question allows. */
export function fits(question: Question, answer: Answer): boolean {
  if (question.kind === 'text') return typeof answer === 'string' && [...answer].length <= question.maxLength;
  const offers = (value: string): boolean => question.options.some((option) => option.value === value);
  if (question.kind === 'choice') return typeof answer === 'string' && offers(answer);
  return Array.isArray(answer) && answer.every(offers) && new Set(answer).size === answer.length;
}
