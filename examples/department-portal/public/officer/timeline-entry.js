// @ts-check
import { dayAndTime } from '../moment.js';
import { stamp } from '../stamp.js';
import { EVENT, FINDING } from './words.js';

/**
 * One thing that happened to a bad review.
 * @param {import('./session.js').Review['review']['timeline'][number]} entry
 */
export function timelineEntry(entry) {
  return stamp('entry', {
    event: entry.event === 'verify' ? `${EVENT.verify}：${FINDING[entry.finding]}` : EVENT[entry.event],
    at: dayAndTime(entry.at),
    ...(entry.event !== 'opened' && { by: entry.by, note: entry.note }),
    until: entry.event === 'extend' ? `延期到 ${dayAndTime(entry.until)}` : undefined,
  });
}
