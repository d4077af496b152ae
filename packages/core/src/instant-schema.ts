import * as z from 'zod/mini';
import { millisOf } from './instant.js';

/** The civil time that we count in began then; a calendar of the far future is nobody's deadline but a slip of the keyboard. */
const EARLIEST = millisOf('1991-09-15T00:00:00+08:00');
const LATEST = millisOf('2200-01-01T00:00:00+08:00');

/** A day of the calendar. Engines take 30 February for 2 March, so it has to come back as it was written. */
function isDay(text: string): boolean {
  const millis = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !isNaN(millis) && new Date(millis).toISOString().startsWith(text);
}

/** RFC 3339 with seconds and an offset. */
const TIME = /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isMeant = (text: string): boolean =>
  isDay(text.slice(0, 10)) && TIME.test(text.slice(10)) && millisOf(text) >= EARLIEST && millisOf(text) < LATEST;

/** A moment from 1991-09-15 until 2200. */
export const instantSchema = z
  .string()
  .check(z.refine(isMeant, { error: '须为 2026-11-22T15:16:36+08:00 这样的时间，在 1991 年 9 月至 2199 年之间' }));

export const daySchema = z.string().check(z.refine(isDay, { error: '须为 2026-11-22 这样的日期' }));
