import type { Figure } from './figure.js';
import { shareOf } from './share.js';

/** What became of the bad reviews of a period. Those that were excluded are in none of these. */
export type ReviewCounts = {
  readonly opened: number;
  readonly answered: number;
  /** Those that the place calls back: all of them, or only those with a name. */
  readonly toCallBack: number;
  /** Those of which the rater said on the phone that they were put right. */
  readonly foundRectified: number;
  /** Those whose rater said on the phone how satisfied they were with that, and how many were. */
  readonly asked: number;
  readonly satisfied: number;
};

/** 差评回复率: answered ÷ opened. Ours, declared. */
export const REPLIES: Figure<ReviewCounts> = {
  name: '差评回复率',
  formula: '已答复的差评数÷差评数',
  declared: '未见国家标准的公式；不予采纳的差评不计入，件数另行公布。',
  of: ({ opened, answered }) => shareOf(answered, opened),
};

/** 回访整改率: found rectified when called back ÷ to be called back. Nobody reached counts as not rectified. Ours, declared. */
export const RECTIFIED: Figure<ReviewCounts> = {
  name: '回访整改率',
  formula: '回访确认已整改的差评数÷应回访的差评数',
  declared: '未见国家标准的公式；没有回访到的，无从确认，不算已整改。',
  of: ({ toCallBack, foundRectified }) => shareOf(foundRectified, toCallBack),
};

/** 回访满意率: satisfied ÷ asked on the phone. Nobody is taken to be satisfied who did not say so. Ours, declared. */
export const CALLBACK_SATISFACTION: Figure<ReviewCounts> = {
  name: '回访满意率',
  formula: '回访中对整改表示满意的件数÷回访中作出回答的件数',
  declared: '未见国家标准的公式；没有回答的不计入，也不算满意。',
  of: ({ asked, satisfied }) => shareOf(satisfied, asked),
};
