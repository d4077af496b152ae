import { failureOf } from '@haochaping/client';
import type { PublicClient } from '@haochaping/client/public';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { afterwardsStyle } from '../appearance/afterwards-style.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { RatingFoundEvent } from '../events.js';
import { keepOwnEvents } from '../own-events.js';
import { refusalText, type Problem } from '../texts/province-text.js';
import { Wording } from '../texts/wording.js';
import { afterwardsTexts } from '../texts/zh-hans/afterwards.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';

const FIELDS = ['ratingNo', 'phone'] as const;
type Field = (typeof FIELDS)[number];
type Fault = 'unsent' | Problem | undefined;

/**
 * The way back for whoever lost the receipt: the number of a rating and the phone that was left with it give a tracking token, with
 * which the page shows the progress. Nothing that is typed is kept, here or in the address.
 *
 * 回执丢了怎么办：凭评价编号和评价时留的手机号，得到查询凭证，由页面显示办理进度。填写的内容不保存，也不进地址栏。
 *
 * @fires {RatingFoundEvent} hcp-rating-found - 查到了，带查询凭证和它的有效期。
 */
export class HcpFindRating extends LitElement {
  static override readonly styles = [
    tokens,
    controls,
    afterwardsStyle,
    css`
      form {
        max-inline-size: 32em;
      }
      .field > * + * {
        margin-block-start: 0.3em;
      }
      form > * + * {
        margin-block-start: var(--_space);
      }
      .fault:empty {
        display: none;
      }
    `,
  ];

  /**
   * Speaks to the province without any token.
   *
   * 不带凭证与省平台说话，由 `createPublicClient({ endpoint })` 得到。
   */
  @property({ attribute: false }) client: PublicClient | undefined;

  @state() private searching = false;
  @state() private missing: readonly Field[] = [];
  @state() private fault: Fault;
  @state() private found = false;
  readonly #wording = new Wording(this, { rating: ratingTexts, afterwards: afterwardsTexts });

  constructor() {
    super();
    keepOwnEvents(this);
  }

  override render(): TemplateResult {
    const { rating, afterwards } = this.#wording.texts;
    const { find } = afterwards;
    const fault = this.fault === 'unsent' ? find.unsent : this.fault && refusalText(this.fault, rating);
    return html`
      <h3>${find.title}</h3>
      <p class="muted">${find.help}</p>
      <form class="part" novalidate @submit=${(event: SubmitEvent) => void this.#search(event)}>
        ${this.#renderField('ratingNo', 'text', find.ratingNoHelp)} ${this.#renderField('phone', 'tel')}
        <p class="fault" role="alert">${fault ?? nothing}</p>
        <button class="primary" type="submit" aria-disabled=${this.searching}>
          ${this.searching ? find.sending : find.send}
        </button>
        <p class="received" role="status">${this.found ? find.found : nothing}</p>
      </form>
    `;
  }

  #renderField(name: Field, type: string, help?: string): TemplateResult {
    const { find } = this.#wording.texts.afterwards;
    const isMissing = this.missing.includes(name);
    return html`
      <div class="field">
        <label for=${name}>${find[name]}</label>
        ${help ? html`<p id="${name}-help" class="muted">${help}</p>` : nothing}
        <input
          id=${name}
          name=${name}
          type=${type}
          autocomplete=${name === 'phone' ? 'tel' : 'off'}
          autocapitalize="characters"
          spellcheck="false"
          aria-invalid=${isMissing}
          aria-describedby="${name}-help ${name}-fault"
        />
        <p id="${name}-fault" class="fault">${isMissing ? find.missing[name] : nothing}</p>
      </div>
    `;
  }

  async #search(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { client } = this;
    if (this.searching || !client || !(event.target instanceof HTMLFormElement)) return;
    const { ratingNo = '', phone = '' } = writtenIn(event.target);
    this.fault = undefined;
    this.missing = [...(ratingNo ? [] : (['ratingNo'] as const)), ...(phone ? [] : (['phone'] as const))];
    this.#focus(this.missing[0]);
    if (this.missing.length > 0) return;
    this.searching = true;
    this.found = false;
    try {
      const rating = await client.findRating({ ratingNo, phone });
      this.found = true;
      this.dispatchEvent(new RatingFoundEvent(rating));
    } catch (reason) {
      const failure = failureOf(reason);
      if (!failure) throw reason;
      this.fault = failure.kind === 'refused' ? failure.problem : 'unsent';
      if (failure.kind === 'refused') this.#point(failure.problem);
    } finally {
      this.searching = false;
    }
  }

  /** What the province finds wrong in a field is said there. */
  #point({ errors = [] }: Problem): void {
    this.missing = FIELDS.filter((name) => errors.some(({ pointer }) => pointer === `/${name}`));
    if (this.missing.length > 0) this.fault = undefined;
    this.#focus(this.missing[0]);
  }

  #focus(name: Field | undefined): void {
    if (name) this.renderRoot.querySelector<HTMLElement>(`#${name}`)?.focus();
  }
}

/** What stands in the fields, by their names. */
const writtenIn = (form: HTMLFormElement): Partial<Record<Field, string>> =>
  Object.fromEntries(
    [...form.elements].flatMap((field) =>
      field instanceof HTMLInputElement ? [[field.name, field.value.trim()] as const] : [],
    ),
  );
