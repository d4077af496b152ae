import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import { LEVELS, MORE, QUESTION, REASONS, RECEIVED, send, SUBMIT, TITLE, whenAsked, WHY } from './rating.js';

/** The general design system of web components that most pages know, as its documentation would have a page write the dialog. */
const dialog = document.createElement('sl-dialog');
dialog.setAttribute('label', TITLE);

whenAsked(() => {
  dialog.innerHTML = `
    <div class="rating">
      <sl-radio-group label="${QUESTION}">${options('sl-radio', LEVELS)}</sl-radio-group>
      <div id="reasons" hidden>
        <p>${WHY}</p>
        ${options('sl-checkbox', REASONS)}
        <sl-textarea label="${MORE}" rows="3"></sl-textarea>
      </div>
    </div>
    <sl-button slot="footer" variant="primary">${SUBMIT}</sl-button>`;
  dialog.querySelector('sl-button')?.addEventListener('click', submit, { once: true });
  document.body.append(dialog);
  dialog.setAttribute('open', '');
});

dialog.addEventListener('sl-change', () => {
  dialog.querySelector('#reasons')?.removeAttribute('hidden');
});

async function submit() {
  const ticked = [...dialog.querySelectorAll('sl-checkbox')].filter((box) => Reflect.get(box, 'checked'));
  const ratingNo = await send({
    level: valueOf('sl-radio-group'),
    indicators: ticked.map((box) => box.getAttribute('value')),
    text: valueOf('sl-textarea'),
  });
  const rating = dialog.querySelector('.rating');
  if (rating) rating.innerHTML = `<h3>${RECEIVED}</h3><p>评价编号 <b>${ratingNo}</b></p>`;
}

/** @param {string} tag */
const valueOf = (tag) => Reflect.get(dialog.querySelector(tag) ?? {}, 'value');

/**
 * @param {string} tag
 * @param {readonly (readonly string[])[]} labels
 */
const options = (tag, labels) => labels.map(([value, label]) => `<${tag} value="${value}">${label}</${tag}>`).join('');
