// @ts-check
import '@haochaping/elements/define/rating-form.js';
import { place } from '../../site/public/place.js';
import { clientFor } from './province.js';

place('scan').addEventListener('click', () => {
  const link = linkOnWindow();
  if (link) open(link);
  else place('says').textContent = '窗口还没有出示二维码。';
});

/** What a camera would read from the window's screen, which is the frame beside this one. */
function linkOnWindow() {
  const frame = /** @type {HTMLIFrameElement | null} */ (parent.document.querySelector('iframe[name="window"]'));
  const code = frame?.contentDocument?.querySelector('hcp-qr-handoff');
  return code?.getAttribute('data-link') ?? undefined;
}

/**
 * The ticket stands behind the hash, where no server sees it.
 * @param {string} link
 */
function open(link) {
  const form = document.createElement('hcp-rating-form');
  form.client = clientFor(new URL(link).hash.slice(1));
  form.addEventListener('hcp-done', close);
  form.addEventListener('hcp-rating-skipped', close);
  place('rating').replaceChildren(form);
  place('link').setAttribute('href', link);
  show('opened');
}

function close() {
  place('rating').replaceChildren();
  place('link').removeAttribute('href');
  place('says').textContent = '';
  show('home');
}

/** @param {'home' | 'opened'} section */
function show(section) {
  place('home').hidden = section !== 'home';
  place('opened').hidden = section !== 'opened';
}
