import type { Indicator } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { IndicatorsTickedEvent } from '../events.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { theirs } from '../texts/theirs.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { indicatorsStyle } from './indicators-style.js';

/**
 * The indicators of the chosen level as checkboxes: the base ones at once, the others on demand,
 * under their dimensions where the place's set has dimensions.
 *
 * @fires {IndicatorsTickedEvent} hcp-indicators-ticked - The ticks changed. Nothing is sent yet.
 * @csspart question - The question above the indicators.
 * @csspart indicator - One indicator.
 */
export class HcpIndicators extends LitElement {
  static override readonly styles = [tokens, controls, indicatorsStyle];
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The chosen level's indicators, in the order to be shown. */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];

  /** The codes that are ticked. */
  @property({ attribute: false }) ticked: readonly string[] = [];

  /** The question above the indicators. */
  @property() question = '';

  /** Whether the indicators can be ticked now. */
  @property({ type: Boolean }) disabled = false;

  @state() private unfolded = false;
  readonly #wording = new Wording(this, { rating: ratingTexts });

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('indicators')) this.unfolded = this.#more.some(({ code }) => this.ticked.includes(code));
  }

  override render(): TemplateResult {
    return html`
      <fieldset ?disabled=${this.disabled}>
        <legend part="question">${this.question}</legend>
        ${this.#dimensions.map((dimension) => this.#renderDimension(dimension))} ${this.#renderMore()}
      </fieldset>
    `;
  }

  get #texts(): RatingTexts {
    return this.#wording.texts.rating;
  }

  get #more(): readonly Indicator[] {
    return this.indicators.filter(({ base }) => !base);
  }

  get #shown(): readonly Indicator[] {
    return this.unfolded ? this.indicators : this.indicators.filter(({ base }) => base);
  }

  get #dimensions(): readonly (string | undefined)[] {
    return [...new Set(this.#shown.map(({ dimension }) => dimension))];
  }

  #renderDimension(dimension: string | undefined): TemplateResult {
    const items = this.#shown.filter((indicator) => indicator.dimension === dimension);
    const list = html`<div class="indicators">${items.map((indicator) => this.#renderIndicator(indicator))}</div>`;
    if (dimension === undefined) return list;
    return html`<div role="group" lang=${theirs(this.#texts)} aria-label=${dimension}>
      <p class="dimension" aria-hidden="true">${dimension}</p>
      ${list}
    </div>`;
  }

  #renderIndicator({ code, text }: Indicator): TemplateResult {
    return html`
      <label part="indicator" class="indicator">
        <input
          type="checkbox"
          .value=${code}
          .checked=${this.ticked.includes(code)}
          @change=${() => this.#toggle(code)}
        />
        <span lang=${theirs(this.#texts)}>${text}</span>
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
    const others = this.ticked.filter((each) => each !== code);
    this.ticked = others.length === this.ticked.length ? [...this.ticked, code] : others;
    this.dispatchEvent(new IndicatorsTickedEvent({ codes: this.ticked }));
  }

  #unfold(): void {
    this.unfolded = !this.unfolded;
  }
}
