import { isBad, LEVELS, type Level } from '@haochaping/core';
import type { Figure } from './figure.js';
import { shareOf } from './share.js';

/** What was rated in a period. */
export type RatingCounts = {
  /** Occasions that could be rated; not those whose rating was excluded. */
  readonly rateable: number;
  /** Ratings that citizens gave, by level: as they gave them, whatever was decided of them later. */
  readonly active: Readonly<Record<Level, number>>;
  /** Those among them that were excluded: of 基本满意 or better, where only the member of staff was rated badly, and bad ones. */
  readonly excluded: { readonly praise: number; readonly bad: number };
  /** Occasions that got a default instead. */
  readonly defaults: number;
};

const total = (active: RatingCounts['active'], levels: readonly Level[] = LEVELS): number =>
  levels.reduce((sum, level) => sum + active[level], 0);
const PRAISE = LEVELS.filter((level) => !isBad(level));

/** What counts in the rates: an excluded rating is in none of them. */
const adopted = ({ active, excluded }: Pick<RatingCounts, 'active' | 'excluded'>): number =>
  total(active) - excluded.praise - excluded.bad;
const praise = ({ active, excluded }: Pick<RatingCounts, 'active' | 'excluded'>): number =>
  total(active, PRAISE) - excluded.praise;

/** 未评率: (rateable − active) ÷ rateable. A default is no rating, so it does not lower the figure. Ours, declared. */
export const UNRATED: Figure<RatingCounts> = {
  name: '未评率',
  formula: '（应评服务次数－主动评价数）÷应评服务次数（不予采纳的不计）',
  declared: '未见国家标准的公式；默认评价无人评价，故仍计为未评。',
  of: (counts) => shareOf(counts.rateable - adopted(counts), counts.rateable),
};

/** 主动好评率: active of 基本满意 or better ÷ active. Ours, declared. */
export const ACTIVE_PRAISE: Figure<RatingCounts> = {
  name: '主动好评率',
  formula: '主动评价中基本满意及以上的件数÷主动评价数（不予采纳的不计）',
  declared: '未见国家标准的公式；只计企业和群众亲自作出的评价，默认评价不计入。',
  of: (counts) => shareOf(praise(counts), adopted(counts)),
};

/** 好评率: (active of 基本满意 or better + defaults) ÷ (active + defaults); always shown beside 未评率. Ours, declared. */
export const PRAISE_RATE: Figure<RatingCounts> = {
  name: '好评率',
  formula: '（主动评价中基本满意及以上的件数＋默认评价数）÷（主动评价数＋默认评价数）（不予采纳的不计）',
  declared: '未见国家标准的公式；含默认评价，故须与未评率、主动好评率一并公布。',
  of: (counts) => shareOf(praise(counts) + counts.defaults, adopted(counts) + counts.defaults),
};
