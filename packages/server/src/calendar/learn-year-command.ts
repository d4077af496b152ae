import { HOST_CLOCK } from '../clock.js';
import { openDatabase } from '../database/database.js';
import { sandboxTime } from '../sandbox/sandbox-clock.js';
import type { Settings } from '../settings.js';
import { learnCalendarYear } from './learn-year.js';
import { yearInFile } from './year-in-file.js';

/** `haochaping-server learn-year <file.json>`: for whoever runs the server, once a year. Says what it has changed. */
export async function learnYearCommand(
  { storage, sandbox }: Pick<Settings, 'storage' | 'sandbox'>,
  path: string,
): Promise<string> {
  const year = await yearInFile(path);
  const { database, close } = await openDatabase(storage);
  try {
    const now = sandbox ? await sandboxTime(database, HOST_CLOCK) : HOST_CLOCK.now();
    const { reviews, dates } = await learnCalendarYear(database, year, now);
    return `已记下 ${year.year} 年的放假安排，重新计算了 ${reviews} 件差评的 ${dates} 个时限。`;
  } finally {
    await close();
  }
}
