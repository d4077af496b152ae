import type { DueUnit, Instant } from '@haochaping/core';
import type { Explanation } from './explanation.js';
import type { Run } from './runs-of-days.js';

const UNITS: Readonly<Record<DueUnit, string>> = {
  hours: '小时',
  'natural-days': '个自然日',
  'working-days': '个工作日',
};

const day = (text: string): string => `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;
const moment = (at: Instant): string => `${at.slice(0, 4)}年${day(at)} ${at.slice(11, 16)}`;
const run = ({ from, to, name }: Run): string => `${from === to ? day(from) : `${day(from)}至${day(to)}`}（${name}）`;
const STARTS = { 'next-day': '，次日为第 1 天', 'same-day': '，当日为第 1 天' };

export const CHINESE: Explanation = {
  counted: ({ anchor, amount, unit, starts }) =>
    `从${moment(anchor)}起算${starts ? STARTS[starts] : '，节假日不停'}，数 ${amount} ${UNITS[unit]}。`,
  skipped: (runs) => `其间跳过：${runs.map(run).join('、')}。`,
  makeUpDays: (runs) => `以下调休上班的周末算作工作日：${runs.map(run).join('、')}。`,
  unknownYears: (years) => `${years.join('、')} 年的放假安排尚未公布，那一年只跳过了周末；公布后会重新计算。`,
  latest: (dueAt, provisional) => `最晚到${moment(dueAt)}${provisional ? '（暂定）' : ''}。`,
  rule: ({ notice, quote }) => `依据：${notice}，“${quote}”。`,
  declared: (reason) => `通知没有写明的部分，本软件这样定：${reason}`,
  calendar: (notices) => `放假安排：${notices.map(({ number, title }) => `《${title}》（${number}）`).join('、')}。`,
};
