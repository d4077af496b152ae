import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFile, type CalendarEntry } from './calendar-file.js';

const ENTRY: CalendarEntry = {
  uid: '141125-20260918-7F3K9Q2M-rectify@haochaping',
  at: '2026-10-03T23:59:59+08:00',
  title: '好差评：居民身份证换领，最晚今天作出答复',
  notes: '评价编号 141125-20260918-7F3K9Q2M',
};
const NOW = '2026-09-18T15:20:00+08:00';

/** As an independent reader of calendars understands it. */
const read = (file: string): ICAL.Event =>
  new ICAL.Event(ICAL.Component.fromString(file).getFirstSubcomponent('vevent') ?? undefined);

test('a date that ends with its day takes the whole day in China, whatever the zone of the phone', () => {
  const { startDate, uid, summary, description } = read(calendarFile(ENTRY, NOW));
  assert.deepEqual([startDate.isDate, startDate.toString()], [true, '2026-10-03']);
  assert.deepEqual([uid, summary, description], [ENTRY.uid, ENTRY.title, ENTRY.notes]);
});

test('a date that is counted in hours stands at its minute, the same moment in every zone', () => {
  const { startDate } = read(calendarFile({ ...ENTRY, at: '2026-09-19T15:16:36+08:00' }, NOW));
  assert.deepEqual([startDate.isDate, startDate.toString()], [false, '2026-09-19T07:16:36Z']);
  assert.equal(startDate.toUnixTime() * 1000, Date.parse('2026-09-19T15:16:36+08:00'));
});

test('commas, semicolons, backslashes and new lines of an item’s name come out as they went in', () => {
  const title = '补换领；a,b;c\\n\\d“e”:f\n第二行';
  assert.equal(read(calendarFile({ ...ENTRY, title }, NOW)).summary, title);
});

test('no line is longer than 75 octets, no character is cut, and every line ends as RFC 5545 wants', () => {
  const title = '换领身份证𠮷'.repeat(40);
  const file = calendarFile({ ...ENTRY, title }, NOW);
  const lines = file.split('\r\n');
  assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
  assert.ok(lines.some((line) => line.startsWith(' ')));
  assert.equal(lines.at(-1), '');
  assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
  assert.equal(read(file).summary, title);
});

test('the same date is the same entry, however often the file is made', () => {
  const later = calendarFile(ENTRY, '2026-09-20T08:00:00+08:00');
  assert.equal(read(later).uid, read(calendarFile(ENTRY, NOW)).uid);
});
