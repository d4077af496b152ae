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

/** Midnight in Shanghai, eight hours before UTC's. The civil time that we count in began then; a far future is a slip of the keyboard. */
const EARLIEST = Date.UTC(1991, 8, 14, 16);
const LATEST = Date.UTC(2199, 11, 31, 16);

/** A day of the calendar. Engines take 30 February for 2 March, so it has to be the day of the month that was written. */
const isDay = (text: string): boolean =>
  /^\d{4}-(0\d|1[0-2])-\d\d$/.test(text) && new Date(text).getUTCDate() === Number(text.slice(8));

/** RFC 3339 with seconds and an offset. */
const TIME = /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isMeant = (text: string): boolean =>
  isDay(text.slice(0, 10)) && TIME.test(text.slice(10)) && millisOf(text) >= EARLIEST && millisOf(text) < LATEST;

/** A moment from 1991-09-15 until 2200. Pages load this too: an error is a code, for which a server has the sentence. */
export const instantSchema = z.string().check(z.refine(isMeant, 'instant'));

export const daySchema = z.string().check(z.refine(isDay, 'day'));
