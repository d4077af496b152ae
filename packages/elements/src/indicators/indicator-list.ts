import type { Indicator, RatedTarget } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace } from '../texts/province-text.js';

type List = {
  readonly target: RatedTarget;
  readonly question: string;
  readonly indicators: readonly Indicator[];
  readonly ticked: readonly string[];
  readonly disabled: boolean;
  readonly tick: (codes: readonly string[]) => void;
};

/**
 * The indicators of a chosen level as checkboxes: the base ones at once, the others on demand, under their dimensions where the
 * place's set has dimensions. Another level's words are new texts and not the old ones changed, so that a page translator that is
 * still thinking about the old ones finds them gone.
 */
export class IndicatorList {
  readonly #changed: () => void;
  #of: readonly Indicator[] = [];
  #isUnfolded = false;

  /** @param changed called when this is to be rendered again */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  render(list: List, texts: RatingTexts): TemplateResult | typeof nothing {
    const { target, question, indicators, ticked, disabled } = list;
    if (indicators.length === 0) return nothing;
    const more = indicators.filter(({ base }) => !base);
    if (indicators !== this.#of) this.#isUnfolded = more.some(({ code }) => ticked.includes(code));
    this.#of = indicators;
    const shown = this.#isUnfolded ? indicators : indicators.filter(({ base }) => base);
    const dimensions = [...new Set(shown.map(({ dimension }) => dimension))];
    const { inTheirWords } = texts.indicators;
    return html`
      <fieldset class="reasons" data-target=${target} ?disabled=${disabled}>
        <legend part="question" .textContent=${question}></legend>
        ${inTheirWords ? html`<p class="muted">${inTheirWords}</p>` : nothing}
        ${dimensions.map((dimension) => {
          const boxes = shown.filter((indicator) => indicator.dimension === dimension);
          return reasonsOf(dimension, boxes, list, texts);
        })}
        ${more.length > 0 ? this.#renderMore(more.length, texts) : nothing}
      </fieldset>
    `;
  }

  #renderMore(count: number, { indicators: { fewer, more } }: RatingTexts): TemplateResult {
    return html`<button type="button" class="plain" aria-expanded=${this.#isUnfolded} @click=${this.#unfold}>
      ${this.#isUnfolded ? fewer : more(count)}
    </button>`;
  }

  readonly #unfold = (): void => {
    this.#isUnfolded = !this.#isUnfolded;
    this.#changed();
  };
}

/** Characters of a reason that two columns of a phone have room for, on two lines, and on three of a smaller size. */
const [SHORT, MEDIUM] = [10, 27];

function reasonsOf(
  dimension: string | undefined,
  boxes: readonly Indicator[],
  list: List,
  texts: RatingTexts,
): TemplateResult {
  const longest = Math.max(...boxes.map(({ text }) => text.length));
  const size = longest <= SHORT ? 'short' : longest <= MEDIUM && dimension !== undefined ? 'medium' : '';
  const shown = boxes.map((box) => checkbox(box, list, texts));
  if (dimension === undefined) return html`<div class="columns ${size}">${shown}</div>`;
  const { said, lang } = ofThePlace(dimension, texts);
  return html`<div role="group" class="columns ${size}" lang=${lang} aria-label=${said}>
    <p class="dimension muted" aria-hidden="true" .textContent=${said}></p>
    ${shown}
  </div>`;
}

function checkbox({ code, text }: Indicator, { ticked, tick }: List, texts: RatingTexts): TemplateResult {
  const { said, lang } = ofThePlace(text, texts);
  return html`
    <label part="indicator" class="indicator">
      <input
        type="checkbox"
        .value=${code}
        .checked=${ticked.includes(code)}
        @change=${() => tick(toggled(ticked, code))}
      />
      <span lang=${lang} .textContent=${said}></span>
    </label>
  `;
}

function toggled(ticked: readonly string[], code: string): readonly string[] {
  const others = ticked.filter((each) => each !== code);
  return others.length === ticked.length ? [...ticked, code] : others;
}
