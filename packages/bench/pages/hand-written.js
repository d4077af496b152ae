import { LEVELS, MORE, QUESTION, REASONS, RECEIVED, send, SUBMIT, TITLE, whenAsked, WHY } from './rating.js';

/** The least that a page can do: no library, no client, no checks, no states but one; the yardstick of the benchmark. */
const dialog = document.createElement('dialog');

whenAsked(() => {
  dialog.innerHTML = `
    <h2>${TITLE}</h2>
    <form>
      <fieldset>
        <legend>${QUESTION}</legend>
        <div class="levels">${choices('radio', 'level', LEVELS)}</div>
      </fieldset>
      <fieldset id="reasons" hidden>
        <legend>${WHY}</legend>
        ${choices('checkbox', 'reason', REASONS)}
        <label for="text">${MORE}</label>
        <textarea id="text" name="text" rows="3"></textarea>
      </fieldset>
      <button>${SUBMIT}</button>
    </form>`;
  document.body.append(dialog);
  dialog.showModal();
});

dialog.addEventListener('change', () => {
  dialog.querySelector('#reasons')?.removeAttribute('hidden');
});

dialog.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const filled = new FormData(event.target);
  const ratingNo = await send({
    level: filled.get('level'),
    indicators: filled.getAll('reason'),
    text: filled.get('text'),
  });
  dialog.innerHTML = `<h3>${RECEIVED}</h3><p>评价编号 <b>${ratingNo}</b></p>`;
});

/**
 * @param {'radio' | 'checkbox'} type
 * @param {string} name
 * @param {readonly (readonly string[])[]} labels
 */
function choices(type, name, labels) {
  return labels
    .map(([value, label]) => `<label><input type="${type}" name="${name}" value="${value}" />${label}</label>`)
    .join('');
}
