import type { HowCounted } from '@haochaping/core';
import { dayAfter } from '../calendar/civil-day.js';

export type Run = { readonly from: string; readonly to: string; readonly name: string };

/** Days in a row with the same reason as one run, as people name them: 10月1日至7日（国庆节）. */
export function runsOf(days: HowCounted['skipped']): readonly Run[] {
  const runs: Run[] = [];
  for (const { day, name } of days) {
    const last = runs[runs.length - 1];
    if (last?.name === name && dayAfter(last.to) === day) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, name });
  }
  return runs;
}
