import type { Instant } from '@haochaping/core';
import { lengths, moments } from '@haochaping/core/words/zh-hans.js';
import type { Explanation } from './explanation.js';
import type { Run } from './runs-of-days.js';

const day = (text: string): string => `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;
const moment = (at: Instant): string => `${at.slice(0, 4)}年${day(at)} ${at.slice(11, 16)}`;
const STARTS = { 'next-day': '，次日为第 1 天', 'same-day': '，当日为第 1 天' };
/** `12月26日至27日（周末）、2027年1月1日（元旦）`: a year where it is not the one that was named before. */
function listed(runs: readonly Run[], anchor: Instant): string {
  let year = anchor.slice(0, 4);
  const inYear = (text: string): string => {
    const before = year;
    year = text.slice(0, 4);
    return year === before ? day(text) : `${year}年${day(text)}`;
  };
  return runs
    .map(({ from, to, name }) => `${from === to ? inYear(from) : `${inYear(from)}至${inYear(to)}`}（${name}）`)
    .join('、');
}

export const CHINESE: Explanation = {
  counted: ({ anchor, from, amount, unit, starts }) =>
    `从${moment(anchor)}${from ? `（${moments[from]}）` : ''}起算${starts ? STARTS[starts] : '，节假日照算'}，数 ${lengths[unit](amount)}。`,
  skipped: (runs, anchor) => `其间跳过：${listed(runs, anchor)}。`,
  makeUpDays: (runs, anchor) => `以下调休上班的周末算作工作日：${listed(runs, anchor)}。`,
  unknownYears: (years) => `${years.join('、')} 年的放假安排尚未公布，那一年只跳过了周末；公布后会重新计算。`,
  latest: (dueAt, provisional) => `最晚到${moment(dueAt)}${provisional ? '（暂定）' : ''}。`,
  rule: ({ notice, quote }) => `依据：${notice}，“${quote}”。`,
  declared: (reason) => `通知没有写明的部分，本软件这样定：${reason}`,
  calendar: (notices) => `放假安排：${notices.map(({ number, title }) => `《${title}》（${number}）`).join('、')}。`,
};
