import * as z from 'zod/mini';

/** A moment as RFC 3339 text with an offset: `2026-11-22T15:16:36+08:00`. */
export type Instant = string;

/** A civil day in Asia/Shanghai: `2026-11-22`. */
export type Day = string;

/** China has one civil time all year, eight hours ahead of UTC, since 1991-09-15. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Milliseconds since the Unix epoch. */
export const millisOf = (instant: Instant): number => Date.parse(instant);

/** Written as the interface writes every time: whole seconds, +08:00. */
export const instantOf = (millis: number): Instant =>
  `${new Date(millis + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;

/** The day in Shanghai in which the moment falls, whatever the host's time zone. */
export const dayOf = (instant: Instant): Day => instantOf(millisOf(instant)).slice(0, 10);

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

/** A moment from 1991-09-15 until 2200. An error that begins with 须 goes on after the name of its field. */
export const instantSchema = z
  .string()
  .check(z.refine(isMeant, { error: '须写明年月日、时分秒和时区，在 1991 年 9 月至 2199 年之间' }));

export const daySchema = z.string().check(z.refine(isDay, { error: '须为年月日，中间用短横线隔开' }));
