import { millisOf } from '@haochaping/core';
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
const DAY: Intl.DateTimeFormatOptions = {
  calendar: 'gregory',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
};

/** Moments and days as a language writes them, by the browser's own knowledge; with the year that official papers bear. */
export function intlTimes(language: string): Times {
  const moment = new Intl.DateTimeFormat(language, MOMENT);
  const day = new Intl.DateTimeFormat(language, DAY);
  return {
    moment: (instant) => moment.format(millisOf(instant)),
    day: (text) => day.format(Date.parse(`${text}T00:00:00Z`)),
  };
}
