import { NATIONAL_2020 } from '../data/indicators/national-2020/set.js';
import { XINHUA_2022 } from '../data/indicators/xinhua-2022/set.js';
import type { IndicatorSet } from './indicator-set.js';

/** Every version of every set that profiles may refer to. None is ever taken out: old ratings need theirs. */
export const INDICATOR_SET_REFS = ['national-2020@1', 'xinhua-2022@1'] as const;
export type IndicatorSetRef = (typeof INDICATOR_SET_REFS)[number];

export const INDICATOR_SETS: Readonly<Record<IndicatorSetRef, IndicatorSet>> = {
  'national-2020@1': NATIONAL_2020,
  'xinhua-2022@1': XINHUA_2022,
};

export type IndicatorSetOutcome =
  | { readonly outcome: 'known'; readonly set: IndicatorSet }
  | { readonly outcome: 'unknown'; readonly sentence: string };

/** Looks a set up by what a request or a stored rating says of it. */
export function indicatorSetOf(id: string, version: string): IndicatorSetOutcome {
  const ref = INDICATOR_SET_REFS.find((candidate) => candidate === `${id}@${version}`);
  if (ref) return { outcome: 'known', set: INDICATOR_SETS[ref] };
  return {
    outcome: 'unknown',
    sentence: `没有指标集“${id}”的第“${version}”版。可用的有：${INDICATOR_SET_REFS.join('、')}。`,
  };
}
