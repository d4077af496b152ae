// @ts-check
import { stamp } from '/site/stamp.js';
import { nextDuePhrase } from './next-due.js';
import { words, wordFor } from './words.js';

/**
 * One bad review in the list.
 * @param {import('./session.js').Line} line
 * @param {(ratingNo: string) => void} open
 */
export function reviewLine(line, open) {
  const item = stamp('line', {
    itemName: line.itemName,
    level: line.levelLabel,
    stage: wordFor(words.stages, line.stage),
    due: nextDuePhrase(line),
  });
  const button = item.querySelector('button');
  button?.setAttribute('data-rating-no', line.ratingNo);
  button?.classList.toggle('overdue', line.nextDue?.state === 'overdue');
  button?.addEventListener('click', () => open(line.ratingNo));
  return item;
}

/**
 * Marks the one whose detail is shown.
 * @param {Element} list
 * @param {string | undefined} ratingNo
 */
export function markOpen(list, ratingNo) {
  for (const button of list.querySelectorAll('button')) {
    button.setAttribute('aria-current', String(button.dataset['ratingNo'] === ratingNo));
  }
}
