import { instantOf, type Instant } from '@haochaping/core';

/**
 * How far each kind of period parts the ratings: a month by unit, a quarter also by channel, a year also by item. The shorter a
 * period, the fewer ratings there are of each; and whatever a short one shows, a longer one must not contradict. Ours, declared.
 */
const KINDS = {
  month: { months: 1, depth: 2, byChannel: false },
  quarter: { months: 3, depth: 2, byChannel: true },
  year: { months: 12, depth: 3, byChannel: true },
} as const;
export type PeriodKind = keyof typeof KINDS;

const kindOf = (period: string): PeriodKind =>
  period.includes('Q') ? 'quarter' : period.includes('-') ? 'month' : 'year';

/** A period by its name, which fits `periodSchema`. */
export function periodNamed(period: string) {
  const kind = kindOf(period);
  const year = Number(period.slice(0, 4));
  const first = { month: Number(period.slice(5, 7)), quarter: Number(period.slice(6)) * 3 - 2, year: 1 }[kind];
  const { depth, byChannel, months } = KINDS[kind];
  const next = first + months;
  return {
    kind,
    depth,
    byChannel,
    months: Array.from({ length: months }, (_each, nth) => monthName(year, first + nth)),
    startsAt: startOf(monthName(year, first)),
    /** The first moment after it. */
    endsBefore: startOf(next > 12 ? monthName(year + 1, next - 12) : monthName(year, next)),
  };
}

const monthName = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
const startOf = (month: string): Instant => instantOf(Date.parse(`${month}-01T00:00:00+08:00`));

/** The periods that end with a month, the shortest first, so that each is published before a longer one that contains it. */
export function periodsEndingWith(month: string): readonly string[] {
  const [year = '', number] = month.split('-');
  const nth = Number(number);
  return [month, ...(nth % 3 === 0 ? [`${year}-Q${nth / 3}`] : []), ...(nth === 12 ? [year] : [])];
}
