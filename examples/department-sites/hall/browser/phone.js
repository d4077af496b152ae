// @ts-check
import { failureOf } from '@haochaping/client';
import { deviceOfToday, scanPostedCode } from '@haochaping/client/posted-code';
import '@haochaping/elements/define/rating-form.js';
import { place } from '../../site/public/place.js';
import { clientFor, endpoint } from './province.js';

place('scan').addEventListener('click', () => {
  const link = linkOnWindow();
  if (link) open(link, behindHash(link));
  else place('says').textContent = '窗口还没有出示二维码。';
});

place('scan-posted').addEventListener('click', async () => {
  const link = parent.document.querySelector('#posted-link')?.getAttribute('href');
  if (!link) return void (place('says').textContent = '窗口还没有贴出评价码。');
  try {
    const { ticket } = await scanPostedCode({ endpoint, code: behindHash(link), device: deviceOfToday() });
    open(link, ticket);
  } catch (reason) {
    const failure = failureOf(reason);
    if (!failure) throw reason;
    place('says').textContent =
      failure.kind === 'refused' ? failure.problem.title : '省好差评平台暂时连接不上，请稍后再试。';
  }
});

/** What a camera would read from the window's screen, which is the frame beside this one. */
function linkOnWindow() {
  const frame = /** @type {HTMLIFrameElement | null} */ (parent.document.querySelector('iframe[name="window"]'));
  const code = frame?.contentDocument?.querySelector('hcp-qr-handoff');
  return code?.getAttribute('data-link') ?? undefined;
}

/**
 * What no server sees of a link: a ticket, or the characters of a posted code.
 * @param {string} link
 */
const behindHash = (link) => new URL(link).hash.slice(1);

/**
 * @param {string} link that a camera would open
 * @param {string} ticket
 */
function open(link, ticket) {
  const form = document.createElement('hcp-rating-form');
  form.client = clientFor(ticket);
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
