import type { HowCounted, Instant } from '@haochaping/core';
import type { Run } from './runs-of-days.js';

/** What one language says of a count. Each part is a whole sentence, so that no grammar is assembled at run time. */
export type Explanation = {
  counted(how: Pick<HowCounted, 'anchor' | 'amount' | 'unit' | 'starts'>): string;
  skipped(runs: readonly Run[]): string;
  makeUpDays(runs: readonly Run[]): string;
  unknownYears(years: readonly number[]): string;
  latest(dueAt: Instant, provisional: boolean): string;
  rule(source: HowCounted['source']): string;
  declared(reason: string): string;
  calendar(notices: HowCounted['calendarNotices']): string;
};
