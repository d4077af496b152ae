import type { Caller } from '@haochaping/protocol';

/** Calls a minute, far above what honest callers need; each process counts for itself. */
const PER_MINUTE: Readonly<Record<Caller, number>> = {
  department: 6_000,
  ticket: 120,
  'tracking-token': 120,
  'survey-ticket': 120,
  officer: 600,
  anyone: Infinity, // no identity to count by: an address may be a whole hall
};
const MINUTE_MS = 60_000;

export type RateLimit = {
  /** Counts a call. Undefined if it may go on, otherwise the seconds to wait. */
  readonly count: (caller: Caller, countedAs: string, now: number) => number | undefined;
};

export function rateLimit(): RateLimit {
  const calls = countsPerMinute();
  return {
    count: (caller, countedAs, now) =>
      calls.add(`${caller} ${countedAs}`, now) <= PER_MINUTE[caller] ? undefined : secondsToNextMinute(now),
  };
}

/** Fixed windows of one minute; all counts are reset with each window. */
export function countsPerMinute() {
  let minute = 0;
  const counts = new Map<string, number>();
  const countOf = (key: string, now: number): number => {
    const thisMinute = Math.floor(now / MINUTE_MS);
    if (thisMinute !== minute) counts.clear();
    minute = thisMinute;
    return counts.get(key) ?? 0;
  };
  return {
    countOf,
    /** Gives the new count. */
    add(key: string, now: number): number {
      const count = countOf(key, now) + 1;
      counts.set(key, count);
      return count;
    },
  };
}

export const secondsToNextMinute = (now: number): number => Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000);
