// @ts-check
import { troubleBehind } from '../../desk/public/trouble.js';
import { place, tell } from '../../site/public/place.js';
import { blankSheet } from './blank-sheet.js';
import { sessionOf, signInAs } from './session.js';
import { sheetForm } from './sheet-form.js';
import { differencesIn, sheetLine } from './sheet-line.js';

/** @typedef {import('./session.js').PaperSheet} PaperSheet */

const scan = /** @type {HTMLFormElement} */ (place('scan'));
const code = /** @type {HTMLInputElement} */ (scan.elements.namedItem('ticket'));
const state = /** @type {HTMLSelectElement} */ (place('state'));
const entry = place('entry');
const list = place('list');
const more = place('more');

/** @type {import('./session.js').SignedIn | undefined} */
let person;
/** Counts who signed in, so that the last one stays. */
let signingIn = 0;
/** @type {string | undefined} where the next page of the list begins */
let cursor;
/** Counts what was asked for, so that an answer that comes too late is not shown. */
let asked = 0;

place('print-sheet').addEventListener('click', () => void attempt(printSheet));
place('accounts').addEventListener('click', (event) => {
  const account = event.target instanceof Element ? event.target.closest('button') : null;
  if (account) void attempt(() => signIn(account));
});
state.addEventListener('change', () => void attempt(showList));
more.addEventListener('click', () => void attempt(() => showList(cursor)));
scan.addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(openSheet);
});

async function printSheet() {
  place('blank').replaceChildren(...(await blankSheet({ scan: scanned })));
}

/**
 * As a scanner does it: types the code into the field, and presses Enter.
 * @param {string} ticket
 */
function scanned(ticket) {
  if (!person) return tell(place('trouble'), '请先在下面选一个录入员登录。');
  code.value = ticket;
  scan.requestSubmit();
}

/**
 * Until somebody else is signed in, nobody is: nothing may be entered by whoever was before.
 * @param {HTMLElement} account
 */
async function signIn(account) {
  const turn = ++signingIn;
  person = undefined;
  place('person').textContent = '未登录';
  place('desk').hidden = true;
  leaveSheet();
  list.replaceChildren();
  tell(place('said'), '');
  const signedIn = await signInAs(account.dataset['staffNo'] ?? '');
  if (turn !== signingIn) return;
  person = signedIn;
  for (const each of place('accounts').querySelectorAll('button'))
    each.setAttribute('aria-pressed', String(each === account));
  place('person').textContent = `${person.staffName} · 录入员`;
  place('desk').hidden = false;
  code.focus();
  await showList();
}

/** @param {string} [from] a cursor; without it the list begins anew */
async function showList(from) {
  if (!person) return;
  const turn = ++asked;
  const kind = /** @type {'waiting' | 'counted'} */ (state.value);
  const page = await person.client.list({ state: kind, ...(from && { cursor: from }) });
  if (turn !== asked) return;
  const lines = page.sheets.map(sheetLine);
  if (from) list.append(...lines);
  else list.replaceChildren(...lines);
  cursor = page.next;
  more.hidden = cursor === undefined;
  const isEmpty = list.childElementCount === 0;
  const nothing = kind === 'waiting' ? '没有等第二个人录入的，也没有录得不一样的。' : '还没有计入的评价表。';
  tell(place('list-note'), isEmpty ? nothing : '');
}

async function openSheet() {
  if (!person) return;
  const [ticket, by] = [code.value.trim(), person];
  tell(place('said'), '');
  complain('');
  if (ticket === '') return complain('请扫评价表上的二维码。');
  entry.replaceChildren();
  const session = await sessionOf(by.endpoint, ticket).catch((reason) => troubleBehind(reason).sentence);
  if (person !== by || code.value.trim() !== ticket) return;
  if (typeof session === 'string') return complain(session);
  if (!session.rateable.now) return complain(whyNot(session.rateable.because));
  const form = sheetForm(session, {
    enter: async (read) => entered(await by.client.enter({ ...read, ticket })),
    leave: leaveSheet,
  });
  entry.replaceChildren(form);
  form.querySelector('h3')?.focus();
}

/**
 * Says under the code why its sheet cannot be opened.
 * @param {string} sentence
 */
function complain(sentence) {
  const fault = /** @type {HTMLElement} */ (scan.querySelector('[data-fault-of="ticket"]'));
  fault.textContent = sentence;
  if (sentence !== '') code.focus();
}

/** Why a sheet cannot be entered any more. @type {Readonly<Record<string, string>>} */
const WHY_NOT = {
  'already-rated': '这件已经评价过了，这张不再计入。',
  expired: '这张评价表的编码过期了。',
  'too-late': '这件已经过了可以评价的日子。',
  'too-early': '这件还没有办结。',
};
/** @param {string} because */
const whyNot = (because) => WHY_NOT[because] ?? '这张评价表现在不能录。';

/** @param {PaperSheet} sheet */
async function entered(sheet) {
  leaveSheet();
  tell(place('said'), outcomeOf(sheet));
  await attempt(() => showList());
}

/** @param {PaperSheet} sheet */
function outcomeOf({ scanNo, state: now, differences = [], ratingNo }) {
  if (now === 'counted') return `${scanNo}：两个人录得一样，已计入，评价编号 ${ratingNo}。`;
  if (now === 'differing')
    return `${scanNo}：和另一个人录得不一样（${differencesIn(differences)}）。请各自对照原表，再录一次。`;
  return `${scanNo}：已录入。还要另一个人再录一次，录得一样才计入。`;
}

function leaveSheet() {
  entry.replaceChildren();
  code.value = '';
  if (person) code.focus();
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
    tell(place('trouble'), troubleBehind(reason).sentence);
  }
}
