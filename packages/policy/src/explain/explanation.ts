import type { Due, Instant } from '@haochaping/core';
import type { Run } from './runs-of-days.js';

/** What one language says of a count. Each part is a whole sentence, so that no grammar is assembled at run time. */
export type Explanation = {
  counted(how: Due['howCounted']): string;
  skipped(runs: readonly Run[]): string;
  makeUpDays(runs: readonly Run[]): string;
  unknownYears(years: readonly number[]): string;
  latest(dueAt: Instant, provisional: boolean): string;
  rule(source: Due['howCounted']['source']): string;
  declared(reason: string): string;
  calendar(notices: Due['howCounted']['calendarNotices']): string;
};
