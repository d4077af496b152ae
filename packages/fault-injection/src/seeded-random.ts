/** Chance that comes out the same for the same seed (mulberry32). */
export type SeededRandom = {
  /** From 0 up to, not including, 1. */
  readonly fraction: () => number;
  readonly between: (least: number, most: number) => number;
  readonly happens: (probability: number) => boolean;
};

export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    between: (least, most) => least + fraction() * (most - least),
    happens: (probability) => fraction() < probability,
  };
}
