import type { Indicator } from '@haochaping/core';
import { LitElement, type nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { IndicatorsTickedEvent } from '../events.js';
import { FormValue } from '../form-value.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { listSetOn } from '../warn-once.js';
import { IndicatorList } from './indicator-list.js';
import { indicatorsStyle } from './indicators-style.js';

/**
 * The indicators of the chosen level as checkboxes: the base ones at once, the others on demand, under their dimensions where the
 * place's set has dimensions.
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
  readonly #form = new FormValue(this, () => ({
    entries: this.value.map((code) => [code]),
    validationMessage: this.required && this.value.length === 0 ? this.#texts.indicators.missing : '',
  }));
  readonly #wording = new Wording(this, { rating: ratingTexts });
  readonly #list = new IndicatorList(() => this.requestUpdate());

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

  override render(): TemplateResult | typeof nothing {
    return this.#list.render(
      {
        target: 'service',
        question: this.question,
        indicators: this.#offered,
        ticked: this.#given,
        disabled: this.disabled || this.disabledAround,
        tick: (codes) => this.#tick(codes),
      },
      this.#texts,
    );
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

  #tick(codes: readonly string[]): void {
    this.ticked = codes;
    this.dispatchEvent(new IndicatorsTickedEvent({ codes }));
  }
}
