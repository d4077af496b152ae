import { lookUp, type OpenLevel, type RatedTarget, type RatingSession } from '@haochaping/core';
import { LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { LevelChosenEvent } from '../events.js';
import { FormValue } from '../form-value.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { listSetOn, warnOnce } from '../warn-once.js';
import { faceStyle } from './face.js';
import { levels } from './levels.js';
import { ratingScaleStyle } from './rating-scale-style.js';

/**
 * The five levels as native radios, each a face and a word of the same size, none chosen beforehand.
 * Radios, because every screen reader, switch and keyboard knows them; arrows move, nothing is sent.
 *
 * In a `<form>` it is a control like any other: its value is the code of the level under its `name`, `required` keeps the form
 * from being sent without a level, a reset takes the choice back and a disabled fieldset disables it. No browser restores or
 * fills in a level: on a computer that many people use it would be somebody else's. Before Chromium 77 a hidden field inside it
 * carries the value, and `required` is the host's own affair.
 *
 * 五个等级：原生单选，每个是大小相同的表情和文字，什么都不预选。
 *
 * @fires {LevelChosenEvent} hcp-level-chosen - 选了一个等级；还没有发送任何东西。
 * @csspart question - 等级上方的问题。
 * @csspart level - 一个等级。
 * @cssprop [--hcp-face-size=2.5em] - 表情的大小；手机上叫法都短时默认 2em。
 * @cssprop [--hcp-scale-row-from=32em] - 宽过多少时五个等级排成一行；不到就一行一个。叫法都不超过五个字时默认 20em。
 */
export class HcpRatingScale extends LitElement {
  static override readonly styles = [tokens, controls, faceStyle, ratingScaleStyle];
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /**
   * The levels with the place's words, in the order to be shown.
   *
   * 要显示的等级和当地的叫法，按显示的顺序。
   */
  @property({ attribute: false }) levels: RatingSession['levels'] = [];

  /**
   * The level chosen so far; undefined until the citizen chooses.
   *
   * 已选的等级；没有选时为 undefined。
   */
  @property() level: OpenLevel | undefined;

  /**
   * Whether the service or the member of staff is rated.
   *
   * 评价的是服务（`service`）还是工作人员（`staff`）。
   */
  @property() target: RatedTarget = 'service';

  /**
   * The question above the levels; the usual one for the target when empty.
   *
   * 等级上方的问题；不写就用通常的那一句。
   */
  @property() question = '';

  /**
   * Whether the levels can be chosen now.
   *
   * 此刻不能选。
   */
  @property({ type: Boolean }) disabled = false;

  /**
   * The name of the level in the form around it; without one nothing is given to the form.
   *
   * 所选等级在外面表单里的名字；不写就不交给表单。
   */
  @property({ reflect: true }) name = '';

  /**
   * Whether the form around it needs a level.
   *
   * 要求选一个等级，外面的表单才能提交。
   */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Of the fieldset or the form around it. */
  @state() private disabledAround = false;
  readonly #form = new FormValue(this, () => ({
    entries: this.value ? [[this.value]] : [],
    validationMessage: this.required && !this.value ? this.#wording.texts.rating.form.levelMissing : '',
  }));
  readonly #wording = new Wording(this, { rating: ratingTexts });

  /**
   * The code of the chosen level; empty until there is one.
   *
   * 交给外面表单的值：所选的等级。
   */
  get value(): string {
    return this.#offered.find(({ level }) => level === this.level)?.level ?? '';
  }

  /**
   * Whether the form around it may be sent; if not, it says why where the level is missing.
   *
   * 检查是否选了必选的等级，没选时由浏览器提示。
   */
  reportValidity(): boolean {
    return this.#form.reportValidity();
  }

  /** The form around it was reset: nothing is chosen, whatever was there at first. */
  formResetCallback(): void {
    this.level = undefined;
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledAround = disabled;
  }

  override render(): TemplateResult {
    const asked = this.#asked;
    return levels(
      {
        target: this.target,
        question: this.question || asked,
        levels: this.#offered,
        chosen: this.level,
        disabled: this.disabled || this.disabledAround,
        required: this.required,
        choose: (level) => this.#choose(level),
      },
      this.#wording.texts.rating,
    );
  }

  get #offered(): Readonly<RatingSession['levels']> {
    return listSetOn(this, 'levels', this.levels, 'a list of levels');
  }

  get #asked(): string {
    const { service, staff } = this.#wording.texts.rating.scale;
    const question = lookUp({ service, staff }, this.target);
    if (question) return question;
    warnOnce(this, 'target', '"service" or "staff"');
    return service;
  }

  #choose(level: OpenLevel): void {
    this.level = level;
    this.dispatchEvent(new LevelChosenEvent({ target: this.target, level }));
  }
}
