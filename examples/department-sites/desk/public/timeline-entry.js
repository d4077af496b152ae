// @ts-check
import { dayAndTime } from '/site/moment.js';
import { stamp } from '/site/stamp.js';
import { words, wordFor } from './words.js';

/** @typedef {import('./session.js').Review['review']['timeline'][number]} Entry */

/**
 * One thing that happened to a bad review.
 * @param {Entry} entry
 */
export function timelineEntry(entry) {
  const outcome = outcomeOf(entry);
  const event = wordFor(words.events, entry.event);
  return stamp('entry', {
    event: outcome ? `${event}：${outcome}` : event,
    at: dayAndTime(entry.at),
    by: 'by' in entry ? entry.by : undefined,
    note: 'note' in entry ? entry.note : undefined,
    more: moreOf(entry),
  });
}

/** @param {Entry} entry */
function outcomeOf(entry) {
  if ('finding' in entry) return wordFor(words.findings, entry.finding);
  if ('ground' in entry) return wordFor(words.grounds, entry.ground);
  if ('decision' in entry) return wordFor(words.decisions, entry.decision);
  if ('verdict' in entry) return wordFor(words.verdicts, entry.verdict);
  return 'result' in entry ? wordFor(words.results, entry.result) : undefined;
}

/** @param {Entry} entry */
function moreOf(entry) {
  if ('because' in entry) {
    const because = entry.because.map(({ number }) => number).join('、');
    return `${dayAndTime(entry.from)} → ${dayAndTime(entry.to)}（${because}）`;
  }
  if ('evidence' in entry) return `证据：${entry.evidence.join('；')}`;
  if ('until' in entry) return `延期到 ${dayAndTime(entry.until)}`;
  return 'to' in entry ? `转给${entry.to}` : undefined;
}
