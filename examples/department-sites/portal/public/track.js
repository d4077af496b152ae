// @ts-check
import { place, tell } from '/site/place.js';

/** One or several tracking tokens as receipts have them. */
const TOKENS = /^[A-Za-z0-9_-]{32,64}(,[A-Za-z0-9_-]{32,64})*$/;
/** A case of this site, as the list of cases has it in its links. */
const CASE_NO = /^\d{18}$/;

addEventListener('hashchange', show);
place('ask-form').addEventListener('submit', (event) => {
  event.preventDefault();
  follow();
});
show();

/** Shows what the address asks for. */
function show() {
  const asked = location.hash.slice(1);
  if (CASE_NO.test(asked)) void load(() => showRemembered(asked));
  else if (TOKENS.test(asked)) void load(() => track(asked.split(',')));
  else ask(asked && '这个链接不完整，请重新打开回执上的链接。');
}

/**
 * Lets the tracker take the place of the form.
 * @param {() => Promise<void>} begin
 */
async function load(begin) {
  place('tracker').hidden = false;
  place('ask').hidden = true;
  tell(place('trouble'), '');
  try {
    await begin();
  } catch {
    place('tracker').hidden = true;
    tell(place('trouble'), '进度组件没有加载成功，请刷新页面后重试。');
  }
}

/**
 * Asks for the link of the receipt.
 * @param {string} why what is said first
 */
function ask(why) {
  place('tracker').hidden = true;
  place('progress').replaceChildren();
  place('ask').hidden = false;
  tell(place('trouble'), why);
}

function haochaping() {
  if (!window.haochaping) throw new Error('haochaping.js was not loaded');
  return window.haochaping;
}

/** @param {string} caseNo */
async function showRemembered(caseNo) {
  const [rating] = await haochaping().known(caseNo);
  if (location.hash.slice(1) !== caseNo) return;
  if (rating) await rating.track(place('progress'));
  else ask('这台设备没有记住这件办件的评价。');
}

/** @param {readonly string[]} tokens */
async function track(tokens) {
  const [trackingToken = '', ...others] = tokens;
  await haochaping().track({ trackingToken: others.length > 0 ? tokens : trackingToken, into: place('progress') });
}

/** Puts the tokens of the form, one a line, into the address, where they go to no server. Whole links will do as well. */
function follow() {
  const field = /** @type {HTMLTextAreaElement} */ (place('token'));
  const lines = field.value.split('\n').map((line) => line.trim().replace(/^.*#/, ''));
  const tokens = [...new Set(lines.filter((line) => line !== ''))].join();
  const fault = TOKENS.test(tokens) ? '' : '这不是完整的查询链接，请从回执上重新复制。';
  place('token-fault').textContent = fault;
  field.setAttribute('aria-invalid', String(fault !== ''));
  if (fault) field.focus();
  else location.hash = tokens;
}
