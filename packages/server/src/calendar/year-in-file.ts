import { readFile } from 'node:fs/promises';
import { calendarYearSchema, type CalendarYear } from '@haochaping/policy';
import { CannotStart } from '../cannot-start.js';
import { parse } from '../http/field-faults.js';
import { jsonBody } from '../http/json-body.js';

/** Reads the arrangement of a year. Throws CannotStart with everything that is wrong with it. */
export async function yearInFile(path: string): Promise<CalendarYear> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new CannotStart(`读不到文件 ${path}。`);
  const json = jsonBody(bytes);
  if (json.outcome === 'unreadable') throw new CannotStart(`文件 ${path} 不是有效的 JSON。`);
  const parsed = parse(calendarYearSchema, json.value);
  if (parsed.outcome === 'parsed') return parsed.value;
  const faults = parsed.faults.map(({ pointer, detail }) => `  ${pointer || '/'}：${detail}`);
  throw new CannotStart([`文件 ${path} 不是一年的放假安排：`, ...faults].join('\n'));
}
