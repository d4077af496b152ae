// @ts-check
import { dayAndTime } from '../moment.js';
import { stamp } from '../stamp.js';
import { EVENT, OUTCOME, wordFor } from './words.js';

/** @typedef {import('./session.js').Review['review']['timeline'][number]} Entry */

/**
 * One thing that happened to a bad review.
 * @param {Entry} entry
 */
export function timelineEntry(entry) {
  const outcome = outcomeOf(entry);
  const event = wordFor(EVENT, entry.event);
  return stamp('entry', {
    event: outcome ? `${event}：${wordFor(OUTCOME, outcome)}` : event,
    at: dayAndTime(entry.at),
    by: 'by' in entry ? entry.by : undefined,
    note: 'note' in entry ? entry.note : undefined,
    more: moreOf(entry),
  });
}

/** @param {Entry} entry */
function outcomeOf(entry) {
  if ('finding' in entry) return entry.finding;
  if ('ground' in entry) return entry.ground;
  if ('decision' in entry) return entry.decision;
  if ('verdict' in entry) return entry.verdict;
  return 'result' in entry ? entry.result : undefined;
}

/** @param {Entry} entry */
function moreOf(entry) {
  if ('because' in entry) {
    const because = entry.because.map(({ number }) => number).join('、');
    return `${dayAndTime(entry.from)} → ${dayAndTime(entry.to)}（${because}）`;
  }
  if ('evidence' in entry) return `证据：${entry.evidence.join('；')}`;
  if ('until' in entry) return `延期到 ${dayAndTime(entry.until)}`;
  return 'to' in entry ? `转给 ${entry.to}` : undefined;
}
