import { dayOf, instantOf, millisOf, type Instant } from '@haochaping/core';

/** What a calendar is told. It carries no link and no token: calendars are often kept by others. */
export type CalendarEntry = {
  /** The same for the same date, so that a second file does not make a second entry. */
  readonly uid: string;
  readonly at: Instant;
  readonly title: string;
  readonly notes: string;
};

/** An iCalendar file (RFC 5545). A date that ends with its day takes the whole day; any other stands at its minute, in UTC. */
export const calendarFile = ({ uid, at, title, notes }: CalendarEntry, now: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//haochaping//receipt//ZH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    endsTheDay(at) ? `DTSTART;VALUE=DATE:${dayOf(at).replaceAll('-', '')}` : `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(notes)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

const endsTheDay = (at: Instant): boolean => instantOf(millisOf(at)).slice(11, 19) === '23:59:59';

const utc = (at: Instant): string => `${new Date(millisOf(at)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** No line is longer than 75 octets, and no character is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  const octets = new TextEncoder();
  let used = 0;
  return Array.from(line, (character) => {
    const size = octets.encode(character).length;
    used += size;
    if (used <= 75) return character;
    used = 1 + size;
    return `\r\n ${character}`;
  }).join('');
}
