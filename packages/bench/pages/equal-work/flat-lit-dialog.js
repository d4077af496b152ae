import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { complaintOf, counted, createRatingClient, FACES, HEAD, moment, OUR_SHEET, TEXTS } from './content.js';

class FlatDialog extends LitElement {
  static styles = unsafeCSS(OUR_SHEET);
  static properties = { step: { state: true }, draft: { state: true }, complaint: { state: true } };

  constructor() {
    super();
    this.step = 'loading';
    this.draft = { level: undefined, indicators: [], text: '' };
    this.complaint = '';
  }

  async load() {
    const [earlier, session] = await Promise.all([this.client.receipt(), this.client.session()]);
    this.receipt = earlier;
    this.session = session;
    this.step = earlier ? 'sent' : 'filling';
  }

  updated(changed) {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog.open && this.isConnected) {
      dialog.showModal();
      dialog.querySelector('h2').focus();
    }
    if (changed.has('step') && this.step === 'sent') dialog.querySelector('h3').focus();
  }

  render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.remove()}>
      <header role="none">
        <h2 id="title" tabindex="-1">${TEXTS.title}</h2>
        <button type="button" class="plain" aria-label=${TEXTS.close} @click=${this.close}>✕</button>
      </header>
      <div class="content">${this.content()}</div>
    </dialog>`;
  }

  close() {
    this.renderRoot.querySelector('dialog').close();
  }

  content() {
    if (this.step === 'loading') return html`<p class="waiting" role="status">${TEXTS.loading}</p>`;
    return this.step === 'sent' ? this.sent() : this.form();
  }

  form() {
    const { subject, levels } = this.session;
    const sending = this.step === 'sending';
    return html`<div class="form">
      <section class="subject" aria-label=${TEXTS.subject}>
        <details>
          <summary>
            <h3>${subject.itemName}</h3>
            <span class="muted">${subject.orgName}</span>
          </summary>
          <div class="box">
            <dl>
              <div>
                <dt>${TEXTS.office}</dt>
                <dd>${subject.orgName}</dd>
              </div>
              <div>
                <dt>${TEXTS.caseNo}</dt>
                <dd>${subject.caseNo}</dd>
              </div>
            </dl>
          </div>
        </details>
      </section>
      <fieldset ?disabled=${sending}>
        <legend>${TEXTS.question}</legend>
        <div class="levels" @change=${this.choose}>
          ${levels.map(
            ({ level, label }) =>
              html`<label class="level"
                ><input type="radio" name="level" .value=${level} .checked=${this.draft.level === level} /><span
                  class="card"
                  ><svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
                    <path d=${HEAD + FACES[level][0]}></path>
                    <path class="filled" d=${FACES[level][1]}></path></svg
                  ><span class="word">${label}</span></span
                ></label
              >`,
          )}
        </div>
      </fieldset>
      <p class="muted">${TEXTS.badNeedsReason}</p>
      ${this.draft.level ? this.afterLevel(sending) : nothing}
      <div class="foot">
        <p class="fault" role="alert">${this.complaint}</p>
        <div class="actions">
          <button type="button" class="primary" aria-disabled=${sending} @click=${this.submit}>
            ${sending ? TEXTS.sending : TEXTS.submit}</button
          ><button type="button" class="plain" ?disabled=${sending}>${TEXTS.skip}</button>
        </div>
      </div>
    </div>`;
  }

  afterLevel(sending) {
    const { session, draft } = this;
    return html`<fieldset ?disabled=${sending}>
        <legend>${TEXTS.reasons}</legend>
        <div class="indicators" @change=${this.tick}>
          ${(session.indicators[draft.level] ?? []).map(
            ({ code, text }) =>
              html`<label class="indicator"
                ><input type="checkbox" .value=${code} .checked=${draft.indicators.includes(code)} /><span
                  >${text}</span
                ></label
              >`,
          )}
        </div>
      </fieldset>
      <div class="field">
        <label for="text">${TEXTS.text}</label
        ><textarea
          id="text"
          rows="3"
          .value=${draft.text}
          ?disabled=${sending}
          aria-describedby="text-count text-privacy"
          @input=${this.write}
        ></textarea>
        <p id="text-count" class="muted">${counted(draft.text, session)}</p>
        <p id="text-privacy" class="muted">${TEXTS.privacy}</p>
      </div>
      <details>
        <summary>${TEXTS.identity}</summary>
        <fieldset class="identity" role="none">
          <div class="field">
            <label for="identity-name">${TEXTS.name}</label><input id="identity-name" type="text" autocomplete="name" />
            <p class="fault"></p>
          </div>
          <div class="field">
            <label for="identity-phone">${TEXTS.phone}</label
            ><input id="identity-phone" type="tel" autocomplete="tel" />
            <p class="fault"></p>
          </div>
          <ul class="muted">
            <li>${session.identity.consentText}</li>
          </ul>
          <label class="consent"><input id="identity-consent" type="checkbox" /><span>${TEXTS.consent}</span></label>
          <p class="fault"></p>
        </fieldset>
      </details>`;
  }

  sent() {
    const { ratingNo, itemName, levelLabel, ratedAt } = this.receipt;
    return html`<div class="receipt">
        <div class="head">
          <span class="tick" aria-hidden="true">✓</span>
          <h3 tabindex="-1">${TEXTS.received}</h3>
          <p>${TEXTS.thanks}</p>
        </div>
        <dl class="box">
          <div>
            <dt>${TEXTS.ratingNo}</dt>
            <dd>${ratingNo}</dd>
          </div>
          <div>
            <dt>${TEXTS.subject}</dt>
            <dd>${itemName}</dd>
          </div>
          <div>
            <dt>${TEXTS.level}</dt>
            <dd>${levelLabel}</dd>
          </div>
          <div>
            <dt>${TEXTS.ratedAt}</dt>
            <dd>${moment(ratedAt)}</dd>
          </div>
        </dl>
        <div class="actions">
          <button type="button">${TEXTS.copy}</button><button type="button">${TEXTS.print}</button>
        </div>
        <section class="way">
          <div class="actions"><button type="button">${TEXTS.review}</button></div>
        </section>
        <details><summary>${TEXTS.log}</summary></details>
        <p role="status" class="muted"></p>
      </div>
      <div class="actions"><button type="button" @click=${this.close}>${TEXTS.done}</button></div>`;
  }

  choose({ target }) {
    this.draft = { ...this.draft, level: target.value, indicators: [] };
    this.complaint = '';
  }

  tick({ target: { value, checked } }) {
    const others = this.draft.indicators.filter((code) => code !== value);
    this.draft = { ...this.draft, indicators: checked ? [...others, value] : others };
  }

  write({ target }) {
    this.draft = { ...this.draft, text: target.value };
  }

  async submit() {
    const { level, indicators, text } = this.draft;
    this.complaint = complaintOf(this.session, this.draft);
    if (this.complaint) return;
    this.step = 'sending';
    this.receipt = await this.client.submit({ service: { level, indicators }, answers: {}, text });
    this.step = 'sent';
  }
}
customElements.define('flat-dialog', FlatDialog);

export function openRating(options) {
  const dialog = new FlatDialog();
  dialog.client = createRatingClient(options);
  document.body.append(dialog);
  return dialog.load();
}
