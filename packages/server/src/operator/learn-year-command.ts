import { dayOf, instantOf } from '@haochaping/core';
import { learnCalendarYear, type Learned } from '../learn-year/learn-year.js';
import { readYear } from '../learn-year/year-file.js';
import { CannotStart } from '../store/cannot-start.js';
import type { Command } from './command.js';

export const LEARN_YEAR: Command = {
  name: 'learn-year',
  help: `haochaping-server learn-year <文件.json>   记下一年的放假安排，并重新计算未办结差评的时限
  --dry-run                     试算：只说会移动多少时限、移动几天，什么都不改
  --replace                     更正已经有的年份`,
  operands: 1,
  file: 'read',
  options: { 'dry-run': { type: 'boolean' }, replace: { type: 'boolean' } },
  run: async ({ file, flag }, { database, now }) => {
    const year = readYear(await file.bytes(), file.called);
    const thisYear = Number(dayOf(instantOf(now)).slice(0, 4));
    if (year.year > thisYear + 1) throw new CannotStart(`${year.year} 年的放假安排还不可能公布，请检查年份。`);
    const dryRun = flag('dry-run');
    const outcome = await learnCalendarYear(database, year, now, { dryRun, replace: flag('replace') });
    if (outcome.outcome === 'known') {
      throw new CannotStart(`${year.year} 年的放假安排已经有了，与文件不同。确实要更正的，请加上 --replace。`);
    }
    const { reviews, dates, moves } = outcome;
    const json = { year: year.year, dryRun, reviews, dates, movedByDays: Object.fromEntries(moves) };
    return { ok: true, text: sentenceOf(year.year, outcome, dryRun), json };
  },
};

function sentenceOf(year: number, { reviews, dates, moves }: Learned, dryRun: boolean): string {
  const far = [...moves].sort(([one], [other]) => one - other).map(([days, count]) => `${movedBy(days)} ${count} 个`);
  const counted = `重新计算 ${reviews} 件差评的 ${dates} 个时限${far.length > 0 ? `：${far.join('，')}` : ''}`;
  return dryRun
    ? `试算：记下 ${year} 年的放假安排将${counted}。什么都没有改动。`
    : `已记下 ${year} 年的放假安排，${counted}。`;
}

function movedBy(days: number): string {
  if (days === 0) return '日期不变、由暂定转为确定';
  return days > 0 ? `推后 ${days} 天` : `提前 ${-days} 天`;
}
