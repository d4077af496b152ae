import type { Day } from '@haochaping/core';
import type { CalendarYear, DaysOff } from './calendar-year.js';
import { dayAfter, daysBetween, isWeekend } from './civil-day.js';

/** What is wrong with the arrangement of a year although it is well formed. */
export type ArrangementFault = { readonly pointer: string; readonly code: string; readonly detail: string };

/**
 * 全国年节及纪念日放假办法: the festivals of every year, and within which days of the year each falls. A lunar one moves; whichever day
 * it is, its days off reach into these.
 */
const FESTIVALS: readonly { readonly name: string; readonly from: string; readonly to: string }[] = [
  { name: '元旦', from: '01-01', to: '01-01' },
  { name: '春节', from: '01-20', to: '02-21' },
  { name: '清明', from: '04-04', to: '04-06' },
  { name: '劳动', from: '05-01', to: '05-01' },
  { name: '端午', from: '05-25', to: '06-25' },
  { name: '中秋', from: '09-07', to: '10-08' },
  { name: '国庆', from: '10-01', to: '10-01' },
];

/** Days off by law: 11 until 2024, 13 since (国务院令第795号). A day that falls on a weekend is given back on a working day. */
const statutoryDays = (year: number): number => (year < 2025 ? 11 : 13);
/** 2020 had two more than the law says: 春节 was lengthened. */
const MOST_MORE = 3;
/** The longest so far had ten days. */
const LONGEST = 12;
/** A weekend that is worked for a holiday lies this near to it, in days. */
const NEAR = 31;

/** Everything that speaks against an arrangement: it is incomplete, or no year was ever arranged so. */
export function arrangementFaults(year: CalendarYear): readonly ArrangementFault[] {
  return [
    ...missingFestivals(year),
    ...year.holidays.flatMap(holidayFaults),
    ...repeatedDays(year),
    ...sumFaults(year),
  ];
}

const fault = (pointer: string, code: string, detail: string): ArrangementFault => ({ pointer, code, detail });

const missingFestivals = ({ year, holidays }: CalendarYear): readonly ArrangementFault[] =>
  FESTIVALS.flatMap(({ name, from, to }) => {
    const named = holidays.filter((holiday) => holiday.name.includes(name));
    if (named.length === 0) return [fault('/holidays', 'festival-missing', `没有${name}的放假安排`)];
    const isInSeason = named.some((holiday) => holiday.from <= `${year}-${to}` && holiday.to >= `${year}-${from}`);
    return isInSeason ? [] : [fault('/holidays', 'festival-out-of-season', `${name}的放假日期不对`)];
  });

function holidayFaults(
  { name, from, to, makeUp }: CalendarYear['holidays'][number],
  index: number,
): ArrangementFault[] {
  const days = daysBetween(from, to).length;
  const isFar = (day: Day): boolean => day < dayAfter(from, -NEAR) || day > dayAfter(to, NEAR);
  return [
    ...(days > LONGEST
      ? [fault(`/holidays/${index}/to`, 'too-long', `${name}放假 ${days} 天，超过 ${LONGEST} 天`)]
      : []),
    ...makeUp.flatMap((day, nth) =>
      isFar(day)
        ? [fault(`/holidays/${index}/makeUp/${nth}`, 'too-far', `${name}的调休上班日 ${day} 与放假相隔超过 ${NEAR} 天`)]
        : [],
    ),
  ];
}

function repeatedDays({ holidays }: CalendarYear): readonly ArrangementFault[] {
  const off = holidays.flatMap((holiday: DaysOff) => [...daysBetween(holiday.from, holiday.to)]);
  const worked = holidays.flatMap(({ makeUp }) => makeUp);
  const again = (days: readonly Day[]): readonly Day[] => days.filter((day, index) => days.indexOf(day) < index);
  return [...again(off), ...again(worked)].map((day) => fault('/holidays', 'day-repeated', `${day} 写了两次`));
}

/** Weekdays off, less the weekends worked for them: what people gain is what the law gives them. */
function sumFaults({ year, holidays }: CalendarYear): readonly ArrangementFault[] {
  const off = holidays.flatMap(({ from, to }) => daysBetween(from, to).filter((day) => !isWeekend(day))).length;
  const gained = off - holidays.flatMap(({ makeUp }) => makeUp).length;
  const least = statutoryDays(year);
  return gained >= least && gained <= least + MOST_MORE
    ? []
    : [fault('/holidays', 'sum-implausible', `放假与调休相抵为 ${gained} 天，全年法定为 ${least} 天`)];
}
