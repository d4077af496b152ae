// @ts-check
import { dayAndTime } from '/site/moment.js';
import { stamp } from '/site/stamp.js';
import { words, wordFor } from './words.js';

/**
 * A due date, with how it was counted.
 * @param {import('./session.js').Review['review']['dues'][number]} due
 */
export function dueItem({ duty, dueAt, provisional, howCounted }) {
  const { amount, unit, anchor, skipped, makeUpDays, source, declared } = howCounted;
  return stamp('due', {
    duty: wordFor(words.duties, duty),
    dueAt: `${dayAndTime(dueAt)}前`,
    provisional: provisional ? '暂定：算到了节假日安排尚未公布的年份，公布后会重新计算。' : undefined,
    counted: `自 ${dayAndTime(anchor)}起${lengthOf(amount, unit)}。`,
    skipped: named('不计入', skipped),
    makeUpDays: named('补班，计入', makeUpDays),
    source: `依据${source.notice}：“${source.quote}”`,
    declared: declared && `通知未写明，按本平台约定：${declared}`,
  });
}

/**
 * @param {number} amount
 * @param {string} unit
 */
const lengthOf = (amount, unit) =>
  unit === 'hours' || unit === 'natural-days' || unit === 'working-days'
    ? words.lengths[unit](amount)
    : `${amount} ${unit}`;

/**
 * @param {string} what
 * @param {readonly { day: string, name: string }[]} days
 */
const named = (what, days) =>
  days.length > 0 ? `${what}：${days.map(({ day, name }) => `${day}（${name}）`).join('、')}。` : undefined;
