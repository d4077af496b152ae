import type { IndicatorSetRef } from './indicator-set-of.js';

/** Which codes of two sets say the same in other words. Several may answer to one, and most have no answer at all. */
export type Correspondence = {
  readonly from: IndicatorSetRef;
  readonly to: IndicatorSetRef;
  /** Whose reading it is. */
  readonly declared: string;
  readonly pairs: readonly (readonly [from: string, to: string])[];
};

/**
 * The codes of the other set that say what this one says; none is guessed. They may belong to another level there:
 * what one place calls 满意, another may call 基本满意.
 */
export const codesFor = ({ pairs }: Correspondence, code: string): readonly string[] =>
  pairs.flatMap(([from, to]) => (from === code ? [to] : []));

/** The same read the other way round. */
export const codesFrom = ({ pairs }: Correspondence, code: string): readonly string[] =>
  pairs.flatMap(([from, to]) => (to === code ? [from] : []));
