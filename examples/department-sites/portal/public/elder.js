// @ts-check
import { place } from '/site/place.js';

const COOKIE = 'appearance=elder';
const form = place('elder-form');
const isShown = () => document.documentElement.dataset['hcpAppearance'] === 'elder';

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const elder = !isChosen();
  document.cookie = `${COOKIE}; path=/; samesite=lax${elder ? '' : '; max-age=0'}`;
  show(elder);
});
// A page that the browser has kept shows what was chosen on a later one.
addEventListener('pageshow', () => show(isChosen()));

const isChosen = () => document.cookie.split('; ').includes(COOKIE);

/**
 * The rating dialog and the tracker find the attribute by themselves, also while they are open.
 * @param {boolean} elder
 */
function show(elder) {
  if (form.dataset['page'] === 'its-own' && elder !== isShown()) return location.reload();
  document.documentElement.dataset['hcpAppearance'] = elder ? 'elder' : '';
  const button = /** @type {HTMLButtonElement} */ (place('elder'));
  button.value = elder ? 'off' : 'on';
  button.setAttribute('aria-pressed', String(elder));
}
