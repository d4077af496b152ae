// @ts-check
import { tell } from '/site/place.js';
import { troubleBehind } from './trouble.js';

/**
 * Sends what is in a form, one try at a time, and says at its fields what the province found wrong.
 * @param {HTMLFormElement} form
 * @param {(filledIn: FormData) => Promise<void>} send
 */
export function sendForm(form, send) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('[type="submit"]');
    if (button?.getAttribute('aria-disabled') === 'true') return;
    button?.setAttribute('aria-disabled', 'true');
    clearFaults(form);
    await send(new FormData(form)).catch((reason) => showFaults(form, reason));
    button?.removeAttribute('aria-disabled');
  });
}

/**
 * Nothing is wrong any more, as far as is known.
 * @param {HTMLFormElement} form
 */
function clearFaults(form) {
  /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-fault-of]')).forEach((it) => tell(it, ''));
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
}

/**
 * Says why the province refused: at the head of the form, and at each field that it found wrong.
 * @param {HTMLFormElement} form
 * @param {unknown} reason
 */
function showFaults(form, reason) {
  const { sentence, fields } = troubleBehind(reason);
  const unplaced = fields.filter(({ name }) => !faultPlace(form, name));
  const head = faultPlace(form, 'form');
  if (head) tell(head, [sentence, ...unplaced.map((field) => field.sentence)].join('；'));
  for (const field of fields) {
    const beside = faultPlace(form, field.name);
    if (beside) tell(beside, field.sentence);
    form
      .querySelectorAll(`[name="${CSS.escape(field.name)}"]`)
      .forEach((it) => it.setAttribute('aria-invalid', 'true'));
  }
  const first = form.querySelector('[aria-invalid="true"]');
  if (first instanceof HTMLElement) first.focus();
}

/**
 * @param {HTMLFormElement} form
 * @param {string} field
 */
const faultPlace = (form, field) =>
  /** @type {HTMLElement | null} */ (form.querySelector(`[data-fault-of="${CSS.escape(field)}"]`));
