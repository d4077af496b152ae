import { choicesIn, rungsIn, type Answer, type Question } from '@haochaping/core';
import { INDICATOR_SETS, wordingOf, type Profile } from '@haochaping/policy';
import type { RatingContent } from '../database/schema.js';

/** The ticked indicators and the given answers in the words in which they were asked. */
export function reasonsIn({ service, staff, answers }: RatingContent, profile: Profile): string[] {
  const set = INDICATOR_SETS[profile.indicatorSet.value];
  const ticked = [...service.indicators, ...(staff?.indicators ?? [])].map((code) => wordingOf(set, code) ?? code);
  return [...ticked, ...Object.entries(answers).map(([id, answer]) => inWords(id, answer, profile))];
}

function inWords(id: string, answer: Answer, profile: Profile): string {
  const question = profile.questionnaire.value?.questions.find((candidate) => candidate.id === id);
  return question ? `${question.text} ${saidTo(question, answer).join('、')}` : valuesIn(answer).join('、');
}

const valuesIn = (answer: Answer): readonly string[] => [...choicesIn(answer), ...Object.values(rungsIn(answer))];

type Options = readonly { readonly value: string; readonly label: string }[];
const labelIn = (options: Options, value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

function saidTo(question: Question, answer: Answer): readonly string[] {
  if (question.kind === 'text') return valuesIn(answer);
  if (question.kind !== 'ladder') return valuesIn(answer).map((value) => labelIn(question.options, value));
  return Object.entries(rungsIn(answer)).map(([id, rung]) => {
    const row = question.rows.find((candidate) => candidate.id === id);
    return `${row?.label ?? id}：${labelIn(row?.rungs ?? [], rung)}`;
  });
}
