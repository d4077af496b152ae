import {
  canBeAsked,
  isNoAnswer,
  type Answer,
  type Draft,
  type Question,
  type RatedTarget,
  type RatingSession,
} from '@haochaping/core';
import type { TargetDraft } from '@haochaping/core';

/** The names of the fields, as the form writes them and as they come back. */
export const fieldNames = {
  level: (target: RatedTarget) => `${target}.level`,
  indicators: (target: RatedTarget, level: string) => `${target}.indicators.${level}`,
  answer: (questionId: string) => `answer.${questionId}`,
  rung: (questionId: string, rowId: string) => `answer.${questionId}.${rowId}`,
} as const;

/** The form's fields as a draft; nothing is preselected or added. */
export const draftIn = (form: URLSearchParams, session: RatingSession): Draft => ({
  service: targetIn(form, 'service', session),
  staff: targetIn(form, 'staff', session),
  answers: answersIn(form, session),
  // A browser sends every new line of a text as two characters.
  text: (form.get('text') ?? '').replace(/\r\n/g, '\n'),
  identity: { name: form.get('name') ?? '', phone: form.get('phone') ?? '', consent: form.has('consent') },
});

/** A level that the place does not offer counts as not chosen. */
function targetIn(form: URLSearchParams, target: RatedTarget, { levels }: RatingSession): TargetDraft {
  const said = form.get(fieldNames.level(target));
  const chosen = levels.find(({ level }) => level === said)?.level;
  const ticked = levels.map(({ level }) => [level, form.getAll(fieldNames.indicators(target, level))] as const);
  return { ...(chosen !== undefined && { level: chosen }), ticked: Object.fromEntries(ticked) };
}

/** What was answered; a question that was left out is absent. */
export function answersIn(
  form: URLSearchParams,
  { questionnaire }: Pick<RatingSession, 'questionnaire'>,
): Record<string, Answer> {
  const asked = (questionnaire?.questions ?? []).filter(canBeAsked);
  const answers = asked.map((question) => [question.id, answerIn(form, question)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => !isNoAnswer(answer)));
}

function answerIn(form: URLSearchParams, question: Question): Answer {
  const name = fieldNames.answer(question.id);
  switch (question.kind) {
    case 'choices':
      return form.getAll(name);
    case 'ladder': {
      const rungs = question.rows.map(({ id }) => [id, form.get(fieldNames.rung(question.id, id)) ?? ''] as const);
      return Object.fromEntries(rungs.filter(([, rung]) => rung !== ''));
    }
    default:
      return (form.get(name) ?? '').replace(/\r\n/g, '\n').trim();
  }
}
