import { millisOf, type Day, type Instant } from '@haochaping/core';

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short' });

/** `2026年11月22日 15:16`, in the civil time of China wherever the reader is. */
export const formatMoment = (instant: Instant): string => moment.format(millisOf(instant));

/** `10月1日 周四`. */
export const formatDay = (civil: Day): string => day.format(Date.parse(`${civil}T00:00:00Z`));
