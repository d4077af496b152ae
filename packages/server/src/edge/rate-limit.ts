import type { Caller } from '@haochaping/protocol';

/** Calls a minute, far above what honest callers need; each process counts for itself. */
const PER_MINUTE: Readonly<Record<Caller, number>> = {
  department: 6_000,
  ticket: 120,
  'tracking-token': 120,
  officer: 600,
  anyone: Infinity, // no identity to count by: an address may be a whole hall
};
const MINUTE_MS = 60_000;

export type RateLimit = {
  /** Counts a call. Undefined if it may go on, otherwise the seconds to wait. */
  readonly count: (caller: Caller, countedAs: string, now: number) => number | undefined;
};

/** Fixed windows of one minute; all counts are reset with each window. */
export function rateLimit(): RateLimit {
  let minute = 0;
  const counts = new Map<string, number>();
  return {
    count(caller, countedAs, now) {
      const thisMinute = Math.floor(now / MINUTE_MS);
      if (thisMinute !== minute) counts.clear();
      minute = thisMinute;
      const key = `${caller} ${countedAs}`;
      const calls = (counts.get(key) ?? 0) + 1;
      counts.set(key, calls);
      if (calls <= PER_MINUTE[caller]) return undefined;
      return Math.ceil(((thisMinute + 1) * MINUTE_MS - now) / 1000);
    },
  };
}
