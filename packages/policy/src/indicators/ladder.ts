import { LEVELS, type IndicatorsByLevel, type LadderQuestion, type Level } from '@haochaping/core';

/** One item of a table in which every level has its own sentence: a ladder of five rungs (分项评价). */
export type Ladder = {
  /** Part of the codes made from it; it never changes. */
  readonly key: string;
  readonly dimension: string;
  readonly item: string;
  /** What the item asks, in plain words: ours, and marked so. */
  readonly hint: string;
  readonly rungs: Readonly<Record<Level, string>>;
};

/** The digit by which codes name a level, as the national table does. */
const DIGIT: Readonly<Record<Level, number>> = {
  'very-satisfied': 5,
  satisfied: 4,
  'basically-satisfied': 3,
  dissatisfied: 2,
  'very-dissatisfied': 1,
};

/** Reads the ladders across: the rungs of one level are what a rater may tick for it. */
export function indicatorsOf(ladders: readonly Ladder[]): IndicatorsByLevel {
  const rungsAt = (level: Level) =>
    ladders.map(({ key, dimension, rungs }) => ({
      code: `${DIGIT[level]}-${key}`,
      text: rungs[level],
      base: true,
      dimension,
    }));
  const [best, good, middle, bad, worst] = LEVELS;
  return {
    [best]: rungsAt(best),
    [good]: rungsAt(good),
    [middle]: rungsAt(middle),
    [bad]: rungsAt(bad),
    [worst]: rungsAt(worst),
  };
}

/** The same ladders read row by row: for each item the rater may choose the rung that fits (分项评价). The rungs are levels. */
export const ladderQuestionOf = (ladders: readonly Ladder[]): LadderQuestion => ({
  kind: 'ladder',
  id: 'ladders',
  text: '各个方面分别是哪种情形？（选填）',
  rows: ladders.map(({ key, dimension, item, hint, rungs }) => ({
    id: key,
    label: item,
    hint: `${hint}（本软件的说明）`,
    group: dimension,
    rungs: LEVELS.map((level) => ({ value: level, label: rungs[level] })),
  })),
});
