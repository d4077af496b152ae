import type { Level, RatedTarget, RatingSession } from '@haochaping/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { LevelChosenEvent } from '../events.js';
import { face } from '../face/face.js';
import { faceStyle } from '../face/face-style.js';
import { texts } from '../texts/zh-hans.js';
import { ratingScaleStyle } from './rating-scale-style.js';

/**
 * The five levels as native radios, each a face and a word of the same size, none chosen beforehand.
 * Radios, because every screen reader, switch and keyboard knows them; arrows move, nothing is sent.
 *
 * @fires {LevelChosenEvent} hcp-level-chosen - The citizen chose a level. Nothing is sent yet.
 * @csspart question - The question above the levels.
 * @csspart level - One level.
 * @cssprop [--hcp-face-size=2.5em] - Size of a face.
 */
export class HcpRatingScale extends LitElement {
  static override readonly styles = [tokens, controls, faceStyle, ratingScaleStyle];
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The levels with the place's words, in the order to be shown. */
  @property({ attribute: false }) levels: RatingSession['levels'] = [];

  /** The level chosen so far; undefined until the citizen chooses. */
  @property() level: Level | undefined;

  /** Whether the service or the member of staff is rated. */
  @property() target: RatedTarget = 'service';

  /** The question above the levels; the usual one for the target when empty. */
  @property() question = '';

  /** Whether the levels can be chosen now. */
  @property({ type: Boolean }) disabled = false;

  override render(): TemplateResult {
    return html`
      <fieldset ?disabled=${this.disabled}>
        <legend part="question">${this.question || texts.scale[this.target]}</legend>
        <div class="levels">${this.levels.map((each) => this.#renderLevel(each))}</div>
      </fieldset>
    `;
  }

  #renderLevel({ level, label }: RatingSession['levels'][number]): TemplateResult {
    return html`
      <label part="level" class="level">
        <input
          type="radio"
          name="level"
          .value=${level}
          .checked=${level === this.level}
          @change=${() => this.#choose(level)}
        />
        <span class="card">${face(level)}<span class="word">${label}</span></span>
      </label>
    `;
  }

  #choose(level: Level): void {
    this.level = level;
    this.dispatchEvent(new LevelChosenEvent({ target: this.target, level }));
  }
}
