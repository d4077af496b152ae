// @ts-check
import { place, tell } from './place.js';

/** One or several tracking tokens as receipts have them. */
const TOKENS = /^[A-Za-z0-9_-]{32,64}(,[A-Za-z0-9_-]{32,64})*$/;

addEventListener('hashchange', show);
place('ask-form').addEventListener('submit', (event) => {
  event.preventDefault();
  follow();
});
show();

/** Shows what the address asks for. */
function show() {
  const tokens = location.hash.slice(1);
  const wellFormed = TOKENS.test(tokens);
  place('tracker').hidden = !wellFormed;
  place('ask').hidden = wellFormed;
  tell(place('trouble'), tokens !== '' && !wellFormed ? '这个链接不完整，请重新打开回执上的链接。' : '');
  if (wellFormed) void track(tokens.split(','));
  else place('tracker').replaceChildren();
}

/** @param {readonly string[]} tokens */
async function track(tokens) {
  try {
    if (!window.haochaping) throw new Error('haochaping.js was not loaded');
    const [trackingToken = '', ...others] = tokens;
    await window.haochaping.track({
      trackingToken: others.length > 0 ? tokens : trackingToken,
      into: place('tracker'),
    });
  } catch {
    place('tracker').hidden = true;
    tell(place('trouble'), '进度组件没有加载成功，请刷新页面后重试。');
  }
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
