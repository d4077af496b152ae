import type { OpenDue, Receipt } from '@haochaping/core';
import type { RatingTexts } from '../texts/message-pack.js';
import { labelOf } from '../texts/province-text.js';
import { calendarFile } from './calendar-file.js';

/** How long a browser may take to fetch what it was offered. */
const KEPT_MS = 60_000;

/** Offers a due date to the citizen's calendar, as a file. */
export function offerToCalendar({ ratingNo, itemName }: Receipt, { duty, dueAt }: OpenDue, texts: RatingTexts): void {
  const { due, receipt, time } = texts;
  const entry = {
    uid: `${ratingNo}-${duty}@haochaping`,
    at: dueAt,
    title: `${itemName}：${due.owed(labelOf(due.duties, duty, texts), time.by(dueAt))}`,
    notes: `${receipt.ratingNo} ${ratingNo}`,
  };
  const file = new Blob([calendarFile(entry, new Date().toISOString())], { type: 'text/calendar;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${ratingNo}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
