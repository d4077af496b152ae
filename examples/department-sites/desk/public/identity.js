// @ts-check
import { tell } from '/site/place.js';
import { part, stamp } from '/site/stamp.js';
import { troubleBehind } from './trouble.js';

/** @typedef {import('./session.js').OfficerClient['identity']} ReadIdentity */
/** @typedef {Parameters<ReadIdentity>[1]} Purpose */

/**
 * Shows the rater's name and phone to whoever says what for. What is shown goes away with the review.
 * @param {(purpose: Purpose) => ReturnType<ReadIdentity>} look
 */
export function identityForm(look) {
  const form = /** @type {HTMLFormElement} */ (stamp('identity'));
  const fault = /** @type {HTMLElement} */ (form.querySelector('[data-fault-of="form"]'));
  const shown = /** @type {HTMLElement} */ (part(form, 'shown'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    tell(fault, '');
    shown.textContent = '';
    try {
      const purpose = /** @type {Purpose} */ (String(new FormData(form).get('purpose')));
      const { name, phone } = await look(purpose);
      shown.textContent = `${name}，电话 ${phone}`;
    } catch (reason) {
      tell(fault, troubleBehind(reason).sentence);
    }
  });
  return form;
}
