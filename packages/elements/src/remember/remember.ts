import type { RatingMemory, RememberedRating } from '@haochaping/client/remembered';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { Wording } from '../texts/wording.js';
import { rememberTexts } from '../texts/zh-hans/remember.js';

/** What came of a press, where the button that is there then does not say it. */
type Said = 'notRemembered' | 'forgotten' | 'notForgotten';

/**
 * Lets a rater have one rating remembered on their own device, by one press, and forgotten by another. Nothing is remembered without
 * it; on a device that many people use, or where the browser cannot keep anything, there is no memory and nothing is shown.
 *
 * 群众按一下，在自己的设备上记住这条评价；再按一下，不再记住。没有按就不记。多人共用的设备、不能保存的浏览器没有 `memory`，什么都不显示。
 */
export class HcpRemember extends LitElement {
  static override readonly styles = [
    tokens,
    controls,
    css`
      #help {
        margin-block-start: 0.6em;
      }
      .good {
        color: var(--_good);
        font-weight: 600;
      }
      .good::before {
        content: '✓ ';
        content: '✓ ' / '';
      }
      /* As high as the button alone: what is above it stays where it is when it is pressed. */
      .line {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 0.4em 1em;
      }
      [role='status']:empty {
        display: none;
      }
    `,
  ];

  /**
   * Where ratings are remembered, by `deviceMemory` of `@haochaping/client/remembered`; without one nothing is shown.
   *
   * 记在哪里，由 `@haochaping/client/remembered` 的 `deviceMemory` 得到；没有就什么都不显示。
   */
  @property({ attribute: false }) memory: RatingMemory | undefined;

  /**
   * The rating to be remembered: the number of its case, and what its receipt says.
   *
   * 要记住的评价：办件编号，以及回执上的编号、时间和查询凭证。
   */
  @property({ attribute: false }) rating: RememberedRating | undefined;

  /** Undefined until the device has said whether it remembers the rating. */
  @state() private remembered: boolean | undefined;
  @state() private said: Said | undefined;
  #isActing = false;
  #actedOn: RememberedRating | undefined;
  #isToFocus = false;
  readonly #wording = new Wording(this, { remember: rememberTexts });

  /**
   * Puts the focus on the button as soon as it is there.
   *
   * 把焦点放到按钮上，按钮还没有出来时等它出来。
   */
  override focus(): void {
    this.#isToFocus = true;
    this.requestUpdate();
  }

  /**
   * Has the rating remembered, as its button does: for a button of the page's own that the rater has pressed.
   *
   * 与按下它的按钮相同：群众按了页面自己的按钮时用。存不下时，它自己会说。
   */
  async remember(): Promise<void> {
    await this.#act((memory, rating) => memory.remember(rating), { remembered: true }, 'notRemembered');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('memory') && !changed.has('rating')) return;
    if (this.#actedOn === this.rating) return;
    this.remembered = undefined;
    this.said = undefined;
    void this.#look();
  }

  override updated(): void {
    const button = this.renderRoot.querySelector('button');
    if (!this.#isToFocus || !button) return;
    this.#isToFocus = false;
    button.focus();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.memory || !this.rating || this.remembered === undefined) return nothing;
    const texts = this.#wording.texts.remember;
    // One button for both, so that the focus stays on what undoes the press.
    const [label, press] = this.remembered
      ? [texts.forget, () => this.#forget()]
      : [texts.offer, () => this.remember()];
    const isGood = this.remembered && !this.said;
    const said = this.said ? texts[this.said] : this.remembered ? texts.remembered : nothing;
    return html`
      <div class="line">
        <p role="status" class=${isGood ? 'good' : nothing}>${said}</p>
        <button type="button" aria-describedby="help" @click=${press}>${label}</button>
      </div>
      <p id="help" class="muted">${texts.help}</p>
    `;
  }

  async #look(): Promise<void> {
    const { memory, rating } = this;
    const found = await (rating && memory?.find(rating.trackingToken))?.catch(() => undefined);
    if (this.memory === memory && this.rating === rating) this.remembered ??= found !== undefined;
  }

  async #forget(): Promise<void> {
    const forgotten = { remembered: false, said: 'forgotten' } as const;
    await this.#act((memory, { trackingToken }) => memory.forget(trackingToken), forgotten, 'notForgotten');
  }

  /** What was pressed gives way to its opposite; pressed twice, it acts once. */
  async #act(
    act: (memory: RatingMemory, rating: RememberedRating) => Promise<void>,
    after: { readonly remembered: boolean; readonly said?: Said },
    failed: Said,
  ): Promise<void> {
    const { memory, rating } = this;
    if (!memory || !rating || this.#isActing) return;
    this.#isActing = true;
    const { remembered, said }: { remembered: boolean; said?: Said } = await act(memory, rating).then(
      () => after,
      () => ({ remembered: !after.remembered, said: failed }),
    );
    this.#isActing = false;
    if (this.rating !== rating) return;
    this.#actedOn = rating;
    this.remembered = remembered;
    this.said = said;
  }
}
