import { html, nothing, svg, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { dialogOf } from '../dialog-of.js';
import { languageAt } from '../texts/language-at.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { provinceLang } from '../texts/province-text.js';
import { spokenIn, type Spoken } from './spoken-in.js';
import { voiceFor } from './voice-for.js';

/** Slower than the voice's own pace, which is made for people who listen to it all day. */
const RATE = 0.9;

/**
 * Reads what an element shows, piece by piece, when it is asked to and never by itself. For people who see the screen and do not
 * like to read it: a screen reader says all of it anyway, and meets a button more.
 */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** Kept while it is said: Chromium forgets one that nobody holds, and then never says that it has ended. */
  #saying: SpeechSynthesisUtterance | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const [target, type] of this.#heard()) target.addEventListener(type, this.#look);
  }

  hostDisconnected(): void {
    for (const [target, type] of this.#heard()) target.removeEventListener(type, this.#look);
    this.stop();
  }

  /** Nothing where the device has no voice for the language: there is nothing to press. */
  button(texts: RatingTexts): TemplateResult | typeof nothing {
    if (!voiceFor(provinceLang(texts) === nothing ? 'zh-Hans' : languageAt(this.#host))) return nothing;
    const reading = this.#saying !== undefined;
    return html`<div class="aloud">
      <button type="button" class=${reading ? 'primary' : nothing} aria-pressed=${reading} @click=${this.#toggle}>
        ${reading ? STOP : SPEAKER} ${texts.form.aloud}
      </button>
    </div>`;
  }

  stop(): void {
    if (!this.#saying) return;
    this.#saying = undefined;
    speechSynthesis.cancel();
    this.#host.requestUpdate();
  }

  /** Voices come late, and there are browsers in which they cannot be waited for. */
  #heard(): readonly (readonly [target: EventTarget, type: string])[] {
    const voices: EventTarget | undefined = 'addEventListener' in speechSynthesis ? speechSynthesis : undefined;
    return [
      [window, 'pagehide'],
      [document, 'visibilitychange'],
      ...(voices ? [[voices, 'voiceschanged'] as const] : []),
    ];
  }

  readonly #look = ({ type }: Event): void => {
    if (type === 'pagehide' || document.hidden) this.stop();
    this.#host.requestUpdate();
  };

  readonly #toggle = (): void => {
    if (this.#saying) return this.stop();
    // What the page itself is saying would come first.
    speechSynthesis.cancel();
    this.#say(spokenIn(this.#host));
  };

  /** One piece after the other, as long as they can be seen: a browser that is given all at once stops after a while. */
  #say([piece, ...rest]: readonly Spoken[]): void {
    this.#saying = piece && isSeen(this.#host) ? utteranceOf(piece) : undefined;
    this.#host.requestUpdate();
    const saying = this.#saying;
    if (!saying) return;
    saying.onend = () => {
      if (saying === this.#saying) this.#say(rest);
    };
    saying.onerror = () => {
      if (saying === this.#saying) this.#say([]);
    };
    speechSynthesis.speak(saying);
  }
}

/** Neither gone nor behind another dialog. */
function isSeen(host: Element): boolean {
  const shown = host.shadowRoot?.querySelector('.rating');
  return (shown?.getClientRects().length ?? 0) > 0 && !dialogOf(host)?.querySelector('dialog');
}

function utteranceOf({ text, language }: Spoken): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  utterance.voice = voiceFor(language) ?? null;
  utterance.rate = RATE;
  return utterance;
}

const icon = (shape: TemplateResult<2>): TemplateResult => html`
  <svg viewBox="0 -3 24 24" width="1em" height="1em" fill="currentColor" aria-hidden="true" focusable="false">
    ${shape}
  </svg>
`;
const SPEAKER = icon(svg`<path d="M3 9v6h4l6 5V4L7 9zM16 8q3 4 0 8l2 1q4-5 0-10z" />`);
const STOP = icon(svg`<path d="M5 5h14v14H5z" />`);
