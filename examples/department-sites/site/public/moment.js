// @ts-check

const ZONE = { timeZone: 'Asia/Shanghai' };
const DAY = new Intl.DateTimeFormat('zh-CN', { ...ZONE, month: 'long', day: 'numeric' });
const MINUTE = new Intl.DateTimeFormat('zh-CN', {
  ...ZONE,
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * 11月20日
 * @param {string} instant
 */
export const day = (instant) => DAY.format(new Date(instant));

/**
 * 11月20日 09:12
 * @param {string} instant
 */
export const dayAndTime = (instant) => MINUTE.format(new Date(instant));

/**
 * The day in Shanghai, as a date field writes it: 2026-11-20
 * @param {string} instant
 */
export const dateOf = (instant) => new Intl.DateTimeFormat('sv-SE', ZONE).format(new Date(instant));

/**
 * The last second of a day that a date field gave.
 * @param {string} date
 */
export const endOf = (date) => `${date}T23:59:59+08:00`;
