import type { HowCounted, Instant } from '@haochaping/core';
import type { Run } from './runs-of-days.js';

/** What one language says of a count. Each part is a whole sentence, so that no grammar is assembled at run time. */
export type Explanation = {
  counted(how: Pick<HowCounted, 'anchor' | 'from' | 'amount' | 'unit' | 'starts'>): string;
  /** A reader is in the year of the anchor, and is told when another begins. */
  skipped(runs: readonly Run[], anchor: Instant): string;
  makeUpDays(runs: readonly Run[], anchor: Instant): string;
  unknownYears(years: readonly number[]): string;
  latest(dueAt: Instant, provisional: boolean): string;
  rule(source: HowCounted['source']): string;
  declared(reason: string): string;
  calendar(notices: HowCounted['calendarNotices']): string;
};
