import type { Share } from './share.js';

/** A figure that people may see, with what it is called and how it is computed. */
export type Figure<Counts> = {
  readonly name: string;
  readonly formula: string;
  /** Why the formula is what it is: all are ours, since those of GB/T 39735 were not at hand. */
  readonly declared: string;
  readonly of: (counts: Counts) => Share | undefined;
};

export type Shown =
  | ({ readonly outcome: 'shown' } & Share)
  | { readonly outcome: 'none' }
  /** Too few to show without showing who. */
  | { readonly outcome: 'withheld' };

/** What may be published of a figure: nothing below the smallest group of the place's profile. */
export function shown<Counts>({ of }: Figure<Counts>, counts: Counts, smallestGroup: number): Shown {
  const share = of(counts);
  if (!share) return { outcome: 'none' };
  return share.whole < smallestGroup ? { outcome: 'withheld' } : { outcome: 'shown', ...share };
}
