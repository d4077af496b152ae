// @ts-check
import { dayAndTime } from '/site/moment.js';
import { words, wordFor } from './words.js';

/**
 * What is owed next, in one phrase: 核实 · 11月23日 10:15 前 · 已超期
 * @param {Pick<import('./session.js').Line, 'nextDue'>} review
 */
export function nextDuePhrase({ nextDue }) {
  if (!nextDue) return undefined;
  const phrase = `${dayAndTime(nextDue.dueAt)}前${wordFor(words.duties, nextDue.duty)}`;
  if (nextDue.state === 'overdue') return `${words.lights.overdue}：应于 ${phrase}`;
  return nextDue.state === 'due-soon' ? `${words.lights['due-soon']}：${phrase}` : phrase;
}
