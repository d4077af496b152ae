import { instantOf, millisOf, type Instant } from '@haochaping/core';

/** `2026年10月16日 10:00`, in Beijing. */
export function saidMoment(at: Instant): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(instantOf(millisOf(at))) ?? [];
  return `${year ?? ''}年${Number(month)}月${Number(day)}日 ${time ?? ''}`;
}

/** The end of a time: where it is the last minute of a day, the day alone. */
export const saidEnd = (at: Instant): string => saidMoment(at).replace(' 23:59', '');
