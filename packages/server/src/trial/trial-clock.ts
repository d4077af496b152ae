import type { Clock } from '../clock.js';

/** A clock that stands still until it is moved. */
export function trialClock(start: string): Clock & { readonly forward: (ms: number) => void } {
  let now = Date.parse(start);
  return {
    now: () => now,
    forward: (ms) => {
      now += ms;
    },
  };
}
