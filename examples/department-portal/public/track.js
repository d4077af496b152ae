// @ts-check
import { place, tell } from './place.js';

/** A tracking token as receipts have it. */
const TOKEN = /^[A-Za-z0-9_-]{32,64}$/;

addEventListener('hashchange', show);
place('ask-form').addEventListener('submit', (event) => {
  event.preventDefault();
  follow();
});
show();

/** Shows what the address asks for. */
function show() {
  const trackingToken = location.hash.slice(1);
  const wellFormed = TOKEN.test(trackingToken);
  place('tracker').hidden = !wellFormed;
  place('ask').hidden = wellFormed;
  tell(place('trouble'), trackingToken !== '' && !wellFormed ? '这个链接不完整，请重新打开回执上的链接。' : '');
  if (wellFormed) void track(trackingToken);
  else place('tracker').replaceChildren();
}

/** @param {string} trackingToken */
async function track(trackingToken) {
  try {
    if (!window.haochaping) throw new Error('haochaping.js was not loaded');
    await window.haochaping.track({ trackingToken, into: place('tracker') });
  } catch {
    place('tracker').hidden = true;
    tell(place('trouble'), '进度组件没有加载成功，请刷新页面后重试。');
  }
}

/** Puts the token of the form into the address, where it goes to no server. A whole link will do as well. */
function follow() {
  const field = /** @type {HTMLInputElement} */ (place('token'));
  const token = field.value.trim().replace(/^.*#/, '');
  const fault = TOKEN.test(token) ? '' : '这不是完整的查询链接，请从回执上重新复制。';
  place('token-fault').textContent = fault;
  field.setAttribute('aria-invalid', String(fault !== ''));
  if (fault) field.focus();
  else location.hash = token;
}
