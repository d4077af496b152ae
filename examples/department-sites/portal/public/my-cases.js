// @ts-check
import { askBackend } from '/site/ask-backend.js';
import { day } from '/site/moment.js';
import { place, tell } from '/site/place.js';
import { stamp } from '/site/stamp.js';
import { leadBack } from './way-back.js';

// Also when the browser shows a page that it has kept: the rating may be forgotten by now.
addEventListener('pageshow', () => void leadBack());

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-case-no]') : null;
  if (button instanceof HTMLButtonElement) void rate(button);
});

// A rating that was saved has arrived, perhaps one of an earlier page: nobody knows of which case it was.
document.addEventListener('hcp-rating-settled', () => {
  tell(place('trouble'), '');
  for (const button of document.querySelectorAll('button[data-case-no]')) {
    if (button instanceof HTMLButtonElement) void refresh(button, button.dataset['caseNo'] ?? '', 'closed');
  }
});

/**
 * Opens the rating dialog for the case of a button, and shows in the list what became of it.
 * @param {HTMLButtonElement} button
 */
async function rate(button) {
  const caseNo = button.dataset['caseNo'] ?? '';
  tell(place('trouble'), '');
  try {
    if (!window.haochaping) throw new Error('haochaping.js was not loaded');
    // Given as a function, so that the dialog can ask again when the first try fails.
    const { outcome } = await window.haochaping.open({ ticket: () => askTicket(caseNo) });
    await refresh(button, caseNo, outcome);
  } catch {
    tell(place('trouble'), '评价组件没有加载成功，请刷新页面后重试。');
  }
}

/** @param {string} caseNo */
async function askTicket(caseNo) {
  const answer = await askBackend(`/api/cases/${encodeURIComponent(caseNo)}/ticket`, { method: 'POST' });
  return /** @type {{ ticket: string }} */ (answer).ticket;
}

/**
 * Asks whether the case is rated now, whatever happened in the dialog: it may have been rated on another device.
 * @param {HTMLButtonElement} button
 * @param {string} caseNo
 * @param {RatingOutcome['outcome']} outcome
 */
async function refresh(button, caseNo, outcome) {
  const answer = await askBackend(`/api/cases/${encodeURIComponent(caseNo)}`).catch(() => ({}));
  const { ratedAt } = /** @type {{ ratedAt?: string }} */ (answer);
  if (ratedAt) replaceByMark(button, caseNo, ratedAt);
  else if (outcome === 'saved') tell(place('trouble'), '评价已保存，还没有送达。网络恢复后会自动提交，并显示回执。');
  else if (outcome === 'rated') tell(place('trouble'), '评价已提交。列表暂时没有更新，请稍后刷新页面。');
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} caseNo
 * @param {string} ratedAt
 */
function replaceByMark(button, caseNo, ratedAt) {
  const hadFocus = button === document.activeElement;
  const mark = markOf(caseNo, ratedAt);
  button.replaceWith(mark);
  if (hadFocus) mark.focus();
  count('to-rate', -1);
  count('rated', +1);
  place('said').textContent = '已评价';
  void leadBack();
}

/**
 * @param {string} caseNo
 * @param {string} ratedAt
 */
function markOf(caseNo, ratedAt) {
  const mark = stamp('rated-mark', { day: day(ratedAt) });
  mark.querySelector('time')?.setAttribute('datetime', ratedAt);
  const link = mark.querySelector('a');
  link?.setAttribute('data-rated-case', caseNo);
  link?.setAttribute('aria-describedby', `case-${caseNo}`);
  mark.tabIndex = -1;
  return mark;
}

/**
 * @param {string} tab
 * @param {number} change
 */
function count(tab, change) {
  const number = document.querySelector(`[data-count="${tab}"]`);
  if (number) number.textContent = String(Number(number.textContent) + change);
}
