import { dayOf, instantOf } from '@haochaping/core';
import { CannotStart } from '../store/cannot-start.js';
import { HOST_CLOCK, sandboxTime } from '../store/clock.js';
import { openDatabase, withoutLimits, type Storage } from '../store/database/open-and-migrate.js';
import { learnCalendarYear, type Learned, type LearnOptions } from './learn-year.js';
import { readYearFile } from './year-file.js';

export const LEARN_FLAGS = ['--dry-run', '--replace'] as const;

/**
 * `haochaping-server learn-year <file.json> [--dry-run] [--replace]`: for whoever runs the server, once a year. Says what it has
 * changed, or would change, and how far each date moves.
 */
export async function learnYearCommand(
  { storage, sandbox }: { readonly storage: Storage; readonly sandbox: boolean },
  path: string,
  options: LearnOptions = {},
): Promise<string> {
  const year = await readYearFile(path);
  const { database, close } = await openDatabase(withoutLimits(storage));
  try {
    const now = sandbox ? await sandboxTime(database, HOST_CLOCK) : HOST_CLOCK.now();
    const thisYear = Number(dayOf(instantOf(now)).slice(0, 4));
    if (year.year > thisYear + 1) throw new CannotStart(`${year.year} 年的放假安排还不可能公布，请检查年份。`);
    const outcome = await learnCalendarYear(database, year, now, options);
    if (outcome.outcome === 'known') {
      throw new CannotStart(`${year.year} 年的放假安排已经有了，与文件不同。确实要更正的，请加上 --replace。`);
    }
    return sentenceOf(year.year, outcome, options);
  } finally {
    await close();
  }
}

function sentenceOf(year: number, { reviews, dates, moves }: Learned, { dryRun }: LearnOptions): string {
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
