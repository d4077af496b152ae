import '@govtechsg/sgds-web-component/components/Button/index.js';
import '@govtechsg/sgds-web-component/components/Checkbox/index.js';
import '@govtechsg/sgds-web-component/components/Modal/index.js';
import '@govtechsg/sgds-web-component/components/Radio/index.js';
import '@govtechsg/sgds-web-component/components/Textarea/index.js';
import { LEVELS, MORE, QUESTION, REASONS, RECEIVED, send, SUBMIT, TITLE, whenAsked, WHY } from './rating.js';

/** Singapore's design system, as its documentation would have a page write the same dialog. */
const modal = document.createElement('sgds-modal');

whenAsked(() => {
  modal.innerHTML = `
    <h2 slot="title">${TITLE}</h2>
    <div class="rating">
      <sgds-radio-group label="${QUESTION}">${options('sgds-radio', LEVELS)}</sgds-radio-group>
      <div id="reasons" hidden>
        <sgds-checkbox-group label="${WHY}">${options('sgds-checkbox', REASONS)}</sgds-checkbox-group>
        <sgds-textarea label="${MORE}" rows="3"></sgds-textarea>
      </div>
    </div>
    <sgds-button slot="footer">${SUBMIT}</sgds-button>`;
  modal.querySelector('sgds-button')?.addEventListener('click', submit, { once: true });
  document.body.append(modal);
  modal.setAttribute('open', '');
});

modal.addEventListener('sgds-change', () => {
  modal.querySelector('#reasons')?.removeAttribute('hidden');
});

async function submit() {
  const ratingNo = await send({
    level: valueOf('sgds-radio-group'),
    indicators: [...modal.querySelectorAll('sgds-checkbox[checked]')].map((box) => box.getAttribute('value')),
    text: valueOf('sgds-textarea'),
  });
  const rating = modal.querySelector('.rating');
  if (rating) rating.innerHTML = `<h3>${RECEIVED}</h3><p>评价编号 <b>${ratingNo}</b></p>`;
}

/** @param {string} tag */
const valueOf = (tag) => Reflect.get(modal.querySelector(tag) ?? {}, 'value');

/**
 * @param {string} tag
 * @param {readonly (readonly string[])[]} labels
 */
const options = (tag, labels) => labels.map(([value, label]) => `<${tag} value="${value}">${label}</${tag}>`).join('');
