import { SURVEY_DIMENSIONS, isKeyOf, type Question, type Questionnaire, type SurveyDimension } from '@haochaping/core';
import { isSafeGroup } from '../disclosure/group.js';
import { shown, type Figure, type Shown } from '../figures/figure.js';
import { shareOf } from '../figures/share.js';
import { SURVEY_QUESTIONS } from './survey-questions.js';

/** How often an option of a question was chosen. */
export type SurveyCount = { readonly question: string; readonly value: string; readonly times: number };

type Choice = Extract<Question, { options: unknown }>;
type CountedOption = Choice['options'][number] & { readonly times: number };

type NotShown = Exclude<Shown, { readonly outcome: 'shown' }>;
/** The answers to a question by choice, or why they are not told. */
type QuestionResult = { readonly id: string; readonly text: string } & (
  { readonly outcome: 'shown'; readonly answered: number; readonly options: readonly CountedOption[] } | NotShown
);
/** One of the three figures, or why it is not told. */
type FigureResult = {
  readonly dimension: SurveyDimension;
  readonly name: string;
  readonly formula: string;
  readonly declared: string;
  readonly shown: Shown;
};

export type SurveyResults = {
  readonly figures: readonly FigureResult[];
  readonly questions: readonly QuestionResult[];
};

/** 政策知悉度, 办事便利度, 服务满意度: each the answers that count for it ÷ all answers to its question. Ours, declared. */
const FIGURES = SURVEY_DIMENSIONS.map((dimension) => {
  const { name, options } = SURVEY_QUESTIONS.value[dimension];
  const counting = options.flatMap(({ counts, label }) => (counts ? [`“${label}”`] : [])).join('');
  const figure: Figure<readonly CountedOption[]> = {
    name,
    formula: `选${counting}的份数÷答了这一题的份数`,
    declared: SURVEY_QUESTIONS.declared,
    of: (counted) => shareOf(partOf(dimension, counted), total(counted)),
  };
  return { dimension, figure };
});

const total = (options: readonly CountedOption[]): number => options.reduce((sum, { times }) => sum + times, 0);

/** The answers that count for a dimension. */
function partOf(dimension: SurveyDimension, counted: readonly CountedOption[]): number {
  const { options } = SURVEY_QUESTIONS.value[dimension];
  return total(counted.filter(({ value }) => options.some((option) => option.counts && option.value === value)));
}

/**
 * What may be told of a survey that is over: each question by choice and the three figures, as far as nobody's answer can be derived. A
 * survey has no parts and one result, so a question is told or withheld by itself, by the rule of a published group.
 */
export function surveyResults(
  { questions }: Questionnaire,
  counts: readonly SurveyCount[],
  smallestGroup: number,
): SurveyResults {
  const results = questions.flatMap((question) =>
    question.kind === 'choice' ? [resultOf(question, counts, smallestGroup)] : [],
  );
  return {
    questions: results,
    figures: FIGURES.map(({ dimension, figure }) => {
      const { name, formula, declared } = figure;
      const result = results.find(({ id }) => id === dimension) ?? NONE;
      const found = result.outcome === 'shown' ? shown(figure, result.options, smallestGroup) : result;
      return { dimension, name, formula, declared, shown: found };
    }),
  };
}

const NONE = { outcome: 'none' } as const;

function resultOf(
  { id, text, options }: Choice,
  counts: readonly SurveyCount[],
  smallestGroup: number,
): QuestionResult {
  const counted = options.map(({ value, label }) => ({
    value,
    label,
    times: counts.find((count) => count.question === id && count.value === value)?.times ?? 0,
  }));
  const answered = total(counted);
  if (answered === 0) return { id, text, ...NONE };
  const part = isKeyOf(SURVEY_QUESTIONS.value, id) ? partOf(id, counted) : undefined;
  const isSafe = isSafeGroup(
    counted.map(({ times }) => times),
    smallestGroup,
    part,
  );
  return isSafe ? { id, text, outcome: 'shown', answered, options: counted } : { id, text, outcome: 'withheld' };
}
