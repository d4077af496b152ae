import type { Clock } from '../store/clock.js';

/** A clock that stands still until it is moved. */
export function fakeClock(start: string): Clock & { readonly forward: (ms: number) => void } {
  let now = Date.parse(start);
  return {
    now: () => now,
    forward: (ms) => {
      now += ms;
    },
  };
}
