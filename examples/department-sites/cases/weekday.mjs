// @ts-check

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** China has one civil time all year, eight hours ahead of UTC. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/**
 * The day in Shanghai, such as `2026-11-20`, that lies this many weekdays before the given moment.
 * Windows are closed at weekends, so no case of ours begins or ends on one.
 * @param {Date} now
 * @param {number} count
 */
export function weekdayBefore(now, count) {
  let day = now.getTime() + SHANGHAI_OFFSET_MS;
  for (let left = count; left > 0;) {
    day -= DAY_MS;
    if (!isWeekend(day)) left -= 1;
  }
  return new Date(day).toISOString().slice(0, 10);
}

/** @param {number} millis of a day, shifted to Shanghai */
function isWeekend(millis) {
  const weekday = new Date(millis).getUTCDay();
  return weekday === 0 || weekday === 6;
}
