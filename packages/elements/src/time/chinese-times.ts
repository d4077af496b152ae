import { instantOf, millisOf, type Instant } from '@haochaping/core';
import type { Times } from './times.js';

const civil = (text: string): string => `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;

const said = (instant: Instant): string => {
  const text = instantOf(millisOf(instant));
  return `${text.slice(0, 4)}年${civil(text)} ${text.slice(11, 16)}`;
};

/** `2026年11月22日 15:16` and `10月1日 周四`. Making the first Intl formatter alone would cost a phone as much as opening the dialog. */
export const chineseTimes = (week: string): Times => ({
  moment: said,
  by: (instant) => said(instant).replace(' 23:59', ''),
  day: (day) => `${civil(day)} ${week}${'日一二三四五六'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())}`,
});
