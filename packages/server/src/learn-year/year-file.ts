import { arrangementFaults, calendarYearSchema, type CalendarYear } from '@haochaping/policy';
import { parse, jsonBody } from '../interface/parse.js';
import { CannotStart } from '../store/cannot-start.js';

/** What the fields of an arrangement are called. */
const WORDS = new Map([
  ['year', '年份'],
  ['notices', '放假通知'],
  ['number', '文号'],
  ['title', '标题'],
  ['holidays', '节假日'],
  ['name', '节日名称'],
  ['from', '首日'],
  ['to', '末日'],
  ['makeUp', '调休上班日'],
]);

/**
 * Reads the arrangement of a year from a file, which sentences call so. Throws CannotStart with everything that is invalid or
 * contradictory in it.
 */
export function readYear(bytes: Uint8Array, called: string): CalendarYear {
  const json = jsonBody(bytes);
  if (json.outcome === 'unreadable') throw new CannotStart(`${called}不是有效的 JSON。`);
  const parsed = parse(calendarYearSchema, json.value, (field) => {
    const word = WORDS.get(field);
    return word === undefined ? undefined : { word };
  });
  const faults = parsed.outcome === 'parsed' ? arrangementFaults(parsed.value) : parsed.faults;
  if (parsed.outcome === 'parsed' && faults.length === 0) return parsed.value;
  const lines = faults.map(({ pointer, detail }) => `  ${pointer || '/'}：${detail}`);
  throw new CannotStart([`${called}不是一年的放假安排：`, ...lines].join('\n'));
}
