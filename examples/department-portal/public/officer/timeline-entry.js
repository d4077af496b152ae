// @ts-check
import { dayAndTime } from '../moment.js';
import { stamp } from '../stamp.js';
import { EVENT, OUTCOME } from './words.js';

/** @typedef {import('./session.js').Review['review']['timeline'][number]} Entry */

/**
 * One thing that happened to a bad review.
 * @param {Entry} entry
 */
export function timelineEntry(entry) {
  const outcome = outcomeOf(entry);
  return stamp('entry', {
    event: outcome ? `${EVENT[entry.event]}：${OUTCOME[outcome]}` : EVENT[entry.event],
    at: dayAndTime(entry.at),
    by: 'by' in entry ? entry.by : undefined,
    note: 'note' in entry ? entry.note : undefined,
    more: moreOf(entry),
  });
}

/** @param {Entry} entry */
function outcomeOf(entry) {
  switch (entry.event) {
    case 'verify':
      return entry.finding;
    case 'propose-exclusion':
      return entry.ground;
    case 'decide':
      return entry.decision;
    case 'verdict':
      return entry.verdict;
    case 'call-back':
      return entry.result;
    default:
      return undefined;
  }
}

/** @param {Entry} entry */
function moreOf(entry) {
  switch (entry.event) {
    case 'transfer':
      return `转给 ${entry.to}`;
    case 'extend':
      return `延期到 ${dayAndTime(entry.until)}`;
    case 'propose-exclusion':
      return `证据：${entry.evidence.join('；')}`;
    case 'recount':
      return `${dayAndTime(entry.from)} → ${dayAndTime(entry.to)}（${entry.because.map(({ number }) => number).join('、')}）`;
    default:
      return undefined;
  }
}
