import { LEVELS, type Channel, type FigureLine, type Known, type Rate } from '@haochaping/core';
import {
  ACTIVE_PRAISE,
  CALLBACK_SATISFACTION,
  PRAISE_RATE,
  RECTIFIED,
  REPLIES,
  UNRATED,
  shown,
  type Figure,
  type LevelCounts,
  type RatingCell,
  type RatingCounts,
  type ReviewCounts,
  type Shown,
} from '@haochaping/policy';
import { FIGURE_COUNTS, type FigureCount } from '../store/database/tables-of-figures.js';

/** What is counted of one month, unit, item and channel. */
export type Counted = Readonly<Record<FigureCount, number>> & {
  readonly month: string;
  readonly path: readonly string[];
  readonly channel: Channel | '';
};

type Named<Counts> = { readonly rate: Rate; readonly figure: Figure<Counts> };
const RATING_FIGURES: readonly Named<RatingCounts>[] = [
  { rate: 'unrated', figure: UNRATED },
  { rate: 'active-praise', figure: ACTIVE_PRAISE },
  { rate: 'praise', figure: PRAISE_RATE },
];
const REVIEW_FIGURES: readonly Named<ReviewCounts>[] = [
  { rate: 'replies', figure: REPLIES },
  { rate: 'rectified', figure: RECTIFIED },
  { rate: 'callback-satisfaction', figure: CALLBACK_SATISFACTION },
];

/** What each rate is called, how it is computed, and why so. */
export const FORMULAS = [...RATING_FIGURES, ...REVIEW_FIGURES].map(({ rate, figure }) => {
  const { name, formula, declared } = figure;
  return { rate, name, formula, declared };
});

const levelsOf = (counts: Readonly<Record<FigureCount, number>>): LevelCounts => ({
  'very-satisfied': counts.very_satisfied,
  satisfied: counts.satisfied,
  'basically-satisfied': counts.basically_satisfied,
  dissatisfied: counts.dissatisfied,
  'very-dissatisfied': counts.very_dissatisfied,
});

const NOTHING: Readonly<Record<FigureCount, number>> = {
  very_satisfied: 0,
  satisfied: 0,
  basically_satisfied: 0,
  dissatisfied: 0,
  very_dissatisfied: 0,
  defaults: 0,
  unrated: 0,
  excluded_praise: 0,
  excluded_bad: 0,
  opened: 0,
  answered: 0,
  closed: 0,
  returned: 0,
  missed: 0,
  to_call_back: 0,
  found_rectified: 0,
  asked: 0,
  content: 0,
};

/** Those of a channel: a default and an occasion that nobody rated have none. */
export const ratingCells = (cells: readonly Counted[]): readonly RatingCell[] =>
  cells.flatMap((cell): RatingCell[] => {
    const levels = levelsOf(cell);
    if (LEVELS.every((level) => levels[level] === 0)) return [];
    return [{ month: cell.month, path: cell.path, channel: cell.channel, levels }];
  });

export function sumOfCounts(cells: readonly Counted[]): Readonly<Record<FigureCount, number>> {
  const sum = { ...NOTHING };
  for (const cell of cells) for (const name of FIGURE_COUNTS) sum[name] += cell[name];
  return sum;
}

/** Of what a line is. */
export type Line = Omit<Known<FigureLine>, 'rates' | 'byLevel' | 'active' | 'results' | 'defaults' | 'unrated'>;

/** Everything that may be told of a group: with its results only where they do not stand crosswise between periods. */
export function lineOf(
  line: Line,
  counts: Readonly<Record<FigureCount, number>>,
  { withResults, smallestGroup }: { readonly withResults: boolean; readonly smallestGroup: number },
): Known<FigureLine> {
  const byLevel = levelsOf(counts);
  const active = LEVELS.reduce((sum, level) => sum + byLevel[level], 0);
  const excluded = { praise: counts.excluded_praise, bad: counts.excluded_bad };
  const ratings: RatingCounts = {
    rateable: active - excluded.praise - excluded.bad + counts.unrated,
    active: byLevel,
    excluded,
    defaults: counts.defaults,
  };
  const reviews: ReviewCounts = {
    opened: counts.opened,
    answered: counts.answered,
    toCallBack: counts.to_call_back,
    foundRectified: counts.found_rectified,
    asked: counts.asked,
    satisfied: counts.content,
  };
  const told = (of: Shown) => (withResults ? of : ({ outcome: 'withheld' } as const));
  return {
    ...line,
    active,
    byLevel,
    ...(line.kind !== 'channel' && { defaults: counts.defaults, unrated: counts.unrated }),
    rates: [
      ...RATING_FIGURES.map(({ rate, figure }) => rateOf(rate, told(shown(figure, ratings, smallestGroup)))),
      ...REVIEW_FIGURES.map(({ rate, figure }) => rateOf(rate, told(shown(figure, reviews, smallestGroup)))),
    ],
    ...(withResults && {
      results: {
        opened: counts.opened,
        answered: counts.answered,
        closed: counts.closed,
        returned: counts.returned,
        missed: counts.missed,
        excluded: excluded.praise + excluded.bad,
      },
    }),
  };
}

function rateOf(rate: Rate, of: Shown): Known<FigureLine>['rates'][number] {
  if (of.outcome !== 'shown') return { rate, outcome: of.outcome };
  return { rate, outcome: 'shown', part: of.part, whole: of.whole, percent: ((of.part / of.whole) * 100).toFixed(1) };
}
