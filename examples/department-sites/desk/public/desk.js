// @ts-check
import { place, tell } from '/site/place.js';
import { openReviews } from './open-reviews.js';
import { markOpen, reviewLine } from './review-list.js';
import { reviewDetail } from './review-detail.js';
import { signInTo } from './session.js';
import { troubleBehind } from './trouble.js';
import { words, wordFor } from './words.js';

const picker = /** @type {HTMLFormElement} */ (place('picker'));
const list = place('list');
const listNote = place('list-note');
const more = place('more');
const detail = place('detail');
const nothingOpen = [...detail.childNodes];

/** @type {import('./session.js').OfficerClient | undefined} */
let client;
/** @type {string | undefined} the number of the review whose detail is shown */
let opened;
/** @type {string | undefined} where the next page of the list begins */
let cursor;
/** Counts what was asked for, so that an answer that comes too late is not shown. */
let asked = 0;

picker.addEventListener('change', (event) => {
  const personChanged = event.target instanceof HTMLSelectElement && event.target.name !== 'stage';
  void attempt(() => (personChanged || !client ? enter() : showList()));
});
picker.addEventListener('submit', (event) => event.preventDefault());
place('accounts').addEventListener('click', (event) => {
  const account = event.target instanceof Element ? event.target.closest('button') : null;
  if (account) void attempt(() => signIn(account.dataset));
});
more.addEventListener('click', () => void attempt(() => showList(cursor)));

/** @param {DOMStringMap} account */
function signIn({ office = '', role = '' }) {
  /** @type {HTMLSelectElement} */ (place('office')).value = office;
  /** @type {HTMLSelectElement} */ (place('role')).value = role;
  return enter();
}

/** Takes the desk of the office and the role that are picked. */
async function enter() {
  client = undefined;
  opened = undefined;
  list.replaceChildren();
  more.hidden = true;
  detail.replaceChildren(...nothingOpen);
  const orgCode = chosen('orgCode');
  const turn = ++asked;
  place('person').textContent = '未登录';
  tell(listNote, '正在载入……');
  place('accounts').hidden = orgCode !== '';
  place('desk').hidden = orgCode === '';
  if (!orgCode) return;
  const signedIn = await signInTo(orgCode, chosen('role'));
  if (turn !== asked) return;
  client = signedIn.client;
  place('person').textContent = `${signedIn.staffName} · ${wordFor(words.roles, chosen('role'))}`;
  await showList();
}

/** @param {string} [from] a cursor; without it the list begins anew */
async function showList(from) {
  if (!client) return;
  const stage = chosen('stage');
  const turn = ++asked;
  const page = await pageOf(client, stage, from);
  if (turn !== asked) return;
  const lines = page.badReviews.map((line) => reviewLine(line, (ratingNo) => void attempt(() => open(ratingNo))));
  if (from) list.append(...lines);
  else list.replaceChildren(...lines);
  cursor = page.next;
  more.hidden = cursor === undefined;
  tell(listNote, list.childElementCount === 0 ? (chosen('stage') === 'open' ? '没有要办的差评。' : '没有差评。') : '');
  markOpen(list, opened);
}

/**
 * @param {import('./session.js').OfficerClient} asked
 * @param {string} stage
 * @param {string} [from]
 * @returns {Promise<import('./session.js').Page>}
 */
async function pageOf(asked, stage, from) {
  const { stages } = /** @type {HTMLSelectElement} */ (place('stage')).selectedOptions[0]?.dataset ?? {};
  // A caller begins where the others have ended: all that a caller sees may be called back.
  const isAll = stage === '' || (stages !== undefined && chosen('role') === 'caller');
  if (stages && !isAll) return { badReviews: await openReviews(asked, stages.split(',')) };
  return asked.list(
    /** @type {Parameters<import('./session.js').OfficerClient['list']>[0]} */ ({
      ...(!isAll && { stage }),
      ...(from && { cursor: from }),
    }),
  );
}

/** @param {string} ratingNo */
async function open(ratingNo) {
  if (!client) return;
  opened = ratingNo;
  markOpen(list, opened);
  show(await client.get(ratingNo));
}

/** @param {import('./session.js').Review} review */
function show(review) {
  if (review.review.ratingNo !== opened) return;
  const { ratingNo } = review.review;
  detail.replaceChildren(reviewDetail(review, (step) => take(ratingNo, step), lookAt(ratingNo)));
  detail.querySelector('h2')?.focus();
}

/**
 * How this person looks at who rated; only a caller and a supervisor ever may, and the province judges each look.
 * @param {string} ratingNo
 */
function lookAt(ratingNo) {
  const asked = client;
  if (!asked || !['caller', 'supervisor'].includes(chosen('role'))) return undefined;
  return (/** @type {import('./identity.js').Purpose} */ purpose) => asked.identity(ratingNo, purpose);
}

/**
 * @param {string} ratingNo
 * @param {import('./session.js').Step} step
 */
async function take(ratingNo, step) {
  if (!client) return;
  show(await client.take(ratingNo, step));
  place('said').textContent = '已提交。';
  await attempt(() => showList());
}

/**
 * Does something that may fail, and says so where everybody sees it.
 * @param {() => Promise<void>} doing
 */
async function attempt(doing) {
  tell(place('trouble'), '');
  try {
    await doing();
  } catch (reason) {
    tell(listNote, list.childElementCount === 0 ? '没有载入。' : '');
    tell(place('trouble'), troubleBehind(reason).sentence);
  }
}

/** @param {string} name */
const chosen = (name) => String(new FormData(picker).get(name) ?? '');
