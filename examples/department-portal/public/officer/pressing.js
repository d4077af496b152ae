// @ts-check
import { dayAndTime } from '../moment.js';
import { words, wordFor } from './words.js';

/**
 * What is owed next, in one phrase: 核实 · 11月23日 10:15 前 · 已超期
 * @param {Pick<import('./session.js').Line, 'pressing'>} review
 */
export function pressingPhrase({ pressing }) {
  if (!pressing) return undefined;
  const phrase = `${dayAndTime(pressing.dueAt)}前${wordFor(words.duties, pressing.duty)}`;
  if (pressing.state === 'overdue') return `${words.lights.overdue}：应于 ${phrase}`;
  return pressing.state === 'due-soon' ? `${words.lights['due-soon']}：${phrase}` : phrase;
}
