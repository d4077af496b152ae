import { dayOf, instantOf, isBad, type Level } from '@haochaping/core';
import { COURSES, LATELY, type CourseStep } from './courses.js';
import { SAMPLE_UNITS, type SampleUnit } from './units.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BEIJING_MS = 8 * HOUR_MS;
const MONTHS_BEFORE = 2;

/** One matter that was closed, and what came of its ticket. */
export type Matter = {
  readonly caseNo: string;
  /** Its place among the matters of its unit. */
  readonly nth: number;
  readonly unit: SampleUnit;
  readonly closedAt: number;
  /** What it was rated; absent where nobody did. */
  readonly level?: Level | undefined;
  /** What is done about a bad rating. */
  readonly course: readonly CourseStep[];
};

const LEVEL: Readonly<Record<string, Level>> = {
  v: 'very-satisfied',
  s: 'satisfied',
  b: 'basically-satisfied',
  d: 'dissatisfied',
  x: 'very-dissatisfied',
};

/** Midnight in Beijing of the first day of the calendar month two before this one. */
export function startOfSample(now: number): number {
  const today = new Date(now + BEIJING_MS);
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - MONTHS_BEFORE, 1) - BEIJING_MS;
}

/** The matters of three calendar months up to now, oldest first, the same for the same moment. */
export const mattersUntil = (now: number): readonly Matter[] =>
  SAMPLE_UNITS.flatMap((unit, at) => [...everyDay(unit, at, now), ...lately(unit, now)])
    .filter(({ closedAt }) => closedAt + HOUR_MS < now)
    .sort((one, other) => one.closedAt - other.closedAt);

/** On two weekdays of three, each unit on its own. */
function everyDay(unit: SampleUnit, at: number, now: number): readonly Matter[] {
  const matters: Matter[] = [];
  let nthBad = at;
  for (let midnight = startOfSample(now), day = at; midnight < now; midnight += DAY_MS, day += 1) {
    if (day % 3 === 0 || isWeekend(midnight)) continue;
    const nth = matters.length;
    const level = LEVEL[unit.said.charAt(nth % unit.said.length)];
    const closedAt = midnight + (9 + ((nth * 5 + at * 3) % 8)) * HOUR_MS + ((nth * 17) % 60) * MINUTE_MS;
    const course = COURSES[nthBad % COURSES.length] ?? [];
    if (level && isBad(level)) nthBad += 1;
    matters.push({ caseNo: caseNoOf(unit, closedAt, nth), nth, unit, closedAt, level, course });
  }
  return matters;
}
const MINUTE_MS = 60_000;

function isWeekend(midnight: number): boolean {
  const weekday = new Date(midnight + BEIJING_MS).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Bad ratings that are still under way now, whatever day it is. */
const lately = (unit: SampleUnit, now: number): readonly Matter[] =>
  LATELY.filter(({ regionCode }) => regionCode === unit.regionCode && unit.isBusiest).map(
    ({ hoursAgo, course }, at) => {
      const closedAt = now - hoursAgo * HOUR_MS;
      const nth = LATELY_FROM + at;
      return { caseNo: caseNoOf(unit, closedAt, nth), nth, unit, closedAt, level: 'dissatisfied', course };
    },
  );
const LATELY_FROM = 900;

const caseNoOf = ({ regionCode }: SampleUnit, closedAt: number, nth: number): string =>
  `${regionCode}-${dayOf(instantOf(closedAt)).replaceAll('-', '')}-${String(nth + 1).padStart(4, '0')}`;
