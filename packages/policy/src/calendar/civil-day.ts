import type { Day } from '@haochaping/core';

/** Arithmetic on civil days alone: a day is reckoned at UTC midnight, so the host's time zone has no say. */
const DAY_MS = 86_400_000;
const midnightOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const dayAfter = (day: Day, days = 1): Day =>
  new Date(midnightOf(day) + days * DAY_MS).toISOString().slice(0, 10);

export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(midnightOf(day)).getUTCDay());

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Every day from the first to the last, both included. */
export function daysBetween(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}
