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
