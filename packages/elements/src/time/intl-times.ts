import { instantOf, millisOf, type Instant } from '@haochaping/core';
import type { Times } from './times.js';

const MOMENT: Intl.DateTimeFormatOptions = {
  calendar: 'gregory',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
};
const DATE: Intl.DateTimeFormatOptions = { dateStyle: 'medium', calendar: 'gregory', timeZone: 'Asia/Shanghai' };
const DAY: Intl.DateTimeFormatOptions = {
  calendar: 'gregory',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
};

const isEndOfDay = (instant: Instant): boolean => instantOf(millisOf(instant)).slice(11, 16) === '23:59';

/** Moments and days as a language writes them, by the browser's own knowledge; with the year that official papers bear. */
export function intlTimes(language: string): Times {
  const moment = new Intl.DateTimeFormat(language, MOMENT);
  const date = new Intl.DateTimeFormat(language, DATE);
  const day = new Intl.DateTimeFormat(language, DAY);
  return {
    moment: (instant) => moment.format(millisOf(instant)),
    by: (instant) => (isEndOfDay(instant) ? date : moment).format(millisOf(instant)),
    day: (text) => day.format(Date.parse(`${text}T00:00:00Z`)),
  };
}
