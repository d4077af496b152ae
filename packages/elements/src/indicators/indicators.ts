import type { Indicator } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { IndicatorsTickedEvent } from '../events.js';
import { FormValue } from '../form-value.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace } from '../texts/province-text.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { listSetOn } from '../warn-once.js';
import { indicatorsStyle } from './indicators-style.js';

/**
 * The indicators of the chosen level as checkboxes: the base ones at once, the others on demand,
 * under their dimensions where the place's set has dimensions. Another level's words are new texts and not the old ones changed, so
 * that a page translator that is still thinking about the old ones finds them gone.
 *
 * In a `<form>` they are a control like any other: each ticked code is an entry under the `name`, `required` wants at least one, a
 * reset takes every tick back and a disabled fieldset disables them. As with the levels, no browser restores or fills in a tick.
 *
 * 所选等级的评价指标：复选框，常用的先列出，其余展开后可见；当地分维度的，按维度分组。
 *
 * @fires {IndicatorsTickedEvent} hcp-indicators-ticked - 勾选变了；还没有发送任何东西。
 * @csspart question - 指标上方的问题。
 * @csspart indicator - 一个指标。
 */
export class HcpIndicators extends LitElement {
  static override readonly styles = [tokens, controls, indicatorsStyle];
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /**
   * The chosen level's indicators, in the order to be shown.
   *
   * 所选等级的指标，按显示的顺序。
   */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];

  /**
   * The codes that are ticked.
   *
   * 已勾选的指标编码。
   */
  @property({ attribute: false }) ticked: readonly string[] = [];

  /**
   * The question above the indicators.
   *
   * 指标上方的问题。
   */
  @property() question = '';

  /**
   * Whether the indicators can be ticked now.
   *
   * 此刻不能勾选。
   */
  @property({ type: Boolean }) disabled = false;

  /**
   * The name of each ticked code in the form around it; without one nothing is given to the form.
   *
   * 每个已勾选的编码在外面表单里的名字；不写就不交给表单。
   */
  @property({ reflect: true }) name = '';

  /**
   * Whether the form around it needs at least one tick.
   *
   * 至少勾选一项，外面的表单才能提交。
   */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Of the fieldset or the form around it. */
  @state() private disabledAround = false;
  @state() private unfolded = false;
  readonly #form = new FormValue(this, () => ({
    entries: this.value.map((code) => [code]),
    validationMessage: this.required && this.value.length === 0 ? this.#texts.indicators.missing : '',
  }));
  readonly #wording = new Wording(this, { rating: ratingTexts });

  /**
   * The ticked codes of those that are offered.
   *
   * 交给外面表单的值：列出的指标里已勾选的编码。
   */
  get value(): readonly string[] {
    return this.#offered.flatMap(({ code }) => (this.#given.includes(code) ? [code] : []));
  }

  /**
   * Whether the form around it may be sent; if not, it says why where the ticks are missing.
   *
   * 检查是否勾选了必选的指标，没勾时由浏览器提示。
   */
  reportValidity(): boolean {
    return this.#form.reportValidity();
  }

  /** The form around it was reset: nothing is ticked, whatever was there at first. */
  formResetCallback(): void {
    this.ticked = [];
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledAround = disabled;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('indicators')) this.unfolded = this.#more.some(({ code }) => this.#given.includes(code));
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#offered.length === 0) return nothing;
    const { inTheirWords } = this.#texts.indicators;
    return html`
      <fieldset ?disabled=${this.disabled || this.disabledAround}>
        <legend part="question" .textContent=${this.question}></legend>
        ${inTheirWords ? html`<p class="muted">${inTheirWords}</p>` : nothing}
        ${this.#dimensions.map((dimension) => this.#renderDimension(dimension))} ${this.#renderMore()}
      </fieldset>
    `;
  }

  get #texts(): RatingTexts {
    return this.#wording.texts.rating;
  }

  get #offered(): readonly Indicator[] {
    return listSetOn(this, 'indicators', this.indicators, 'a list of indicators');
  }

  get #given(): readonly string[] {
    return listSetOn(this, 'ticked', this.ticked, 'a list of codes');
  }

  get #more(): readonly Indicator[] {
    return this.#offered.filter(({ base }) => !base);
  }

  get #shown(): readonly Indicator[] {
    return this.unfolded ? this.#offered : this.#offered.filter(({ base }) => base);
  }

  get #dimensions(): readonly (string | undefined)[] {
    return [...new Set(this.#shown.map(({ dimension }) => dimension))];
  }

  #renderDimension(dimension: string | undefined): TemplateResult {
    const items = this.#shown.filter((indicator) => indicator.dimension === dimension);
    const list = html`<div class="indicators">${items.map((indicator) => this.#renderIndicator(indicator))}</div>`;
    if (dimension === undefined) return list;
    const { said, lang } = ofThePlace(dimension, this.#texts);
    return html`<div role="group" lang=${lang} aria-label=${said}>
      <p class="dimension" aria-hidden="true" .textContent=${said}></p>
      ${list}
    </div>`;
  }

  #renderIndicator({ code, text }: Indicator): TemplateResult {
    const { said, lang } = ofThePlace(text, this.#texts);
    return html`
      <label part="indicator" class="indicator">
        <input
          type="checkbox"
          .value=${code}
          .checked=${this.#given.includes(code)}
          @change=${() => this.#toggle(code)}
        />
        <span lang=${lang} .textContent=${said}></span>
      </label>
    `;
  }

  #renderMore(): TemplateResult | typeof nothing {
    if (this.#more.length === 0) return nothing;
    const { fewer, more } = this.#texts.indicators;
    const label = this.unfolded ? fewer : more(this.#more.length);
    return html`<button type="button" class="plain" aria-expanded=${this.unfolded} @click=${this.#unfold}>
      ${label}
    </button>`;
  }

  #toggle(code: string): void {
    const others = this.#given.filter((each) => each !== code);
    this.ticked = others.length === this.#given.length ? [...this.#given, code] : others;
    this.dispatchEvent(new IndicatorsTickedEvent({ codes: this.ticked }));
  }

  #unfold(): void {
    this.unfolded = !this.unfolded;
  }
}
