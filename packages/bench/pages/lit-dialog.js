import { html, LitElement, nothing } from 'lit';
import { LEVELS, MORE, QUESTION, REASONS, RECEIVED, send, SUBMIT, TITLE, whenAsked, WHY } from './rating.js';

/** The hand-written page's dialog as one lit element, drawn in the page's own tree so that the same style sheet holds. */
class RatingDialog extends LitElement {
  static properties = { level: { state: true }, ratingNo: { state: true } };

  constructor() {
    super();
    this.level = '';
    this.ratingNo = '';
  }

  createRenderRoot() {
    return this;
  }

  async show() {
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`<dialog>${this.ratingNo ? this.receipt() : this.form()}</dialog>`;
  }

  form() {
    return html`<h2>${TITLE}</h2>
      <form @submit=${this.submit}>
        <fieldset>
          <legend>${QUESTION}</legend>
          <div class="levels">
            ${LEVELS.map(
              ([level, label]) =>
                html`<label
                  ><input
                    type="radio"
                    name="level"
                    .value=${level}
                    @change=${() => (this.level = level ?? '')}
                  />${label}</label
                >`,
            )}
          </div>
        </fieldset>
        ${this.level ? this.reasons() : nothing}
        <button>${SUBMIT}</button>
      </form>`;
  }

  reasons() {
    return html`<fieldset>
      <legend>${WHY}</legend>
      ${REASONS.map(
        ([code, label]) => html`<label><input type="checkbox" name="reason" .value=${code} />${label}</label>`,
      )}
      <label for="text">${MORE}</label>
      <textarea id="text" name="text" rows="3"></textarea>
    </fieldset>`;
  }

  receipt() {
    return html`<h3>${RECEIVED}</h3>
      <p>评价编号 <b>${this.ratingNo}</b></p>`;
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const filled = new FormData(event.target);
    this.ratingNo = await send({
      level: this.level,
      indicators: filled.getAll('reason'),
      text: filled.get('text'),
    });
  }
}

customElements.define('rating-dialog', RatingDialog);

whenAsked(() => {
  const dialog = new RatingDialog();
  document.body.append(dialog);
  void dialog.show();
});
