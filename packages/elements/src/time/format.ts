import { instantOf, millisOf, type Day, type Instant } from '@haochaping/core';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const civil = (text: string): string => `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;

/** `2026年11月22日 15:16`, in the civil time of China wherever the reader is. Making the first Intl formatter alone would cost a phone as much as opening the dialog. */
export function formatMoment(instant: Instant): string {
  const text = instantOf(millisOf(instant));
  return `${text.slice(0, 4)}年${civil(text)} ${text.slice(11, 16)}`;
}

/** `10月1日 周四`. */
export const formatDay = (day: Day): string =>
  `${civil(day)} ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;
