import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followAncestors, languageAt, unfollowAncestors } from './language-at.js';
import type { MessagePack, Part, TextsFor } from './message-pack.js';
import { packFor } from './packs.js';

const SHORTLY_MS = 300;

/**
 * What an element says, in the language of the place where it stands. Until a pack has come, and where it cannot be loaded,
 * the built-in texts stand in; where they stand in another language's page, they are marked as Chinese for screen readers.
 */
export class Wording<Parts extends Part> implements ReactiveController {
  /** False for a short while in which other texts are expected any moment. */
  settled = true;
  readonly #host: ReactiveControllerHost & Element;
  readonly #builtIn: TextsFor<Parts>;
  #pack: MessagePack | undefined;
  #around = '';
  #marked = false;

  constructor(host: ReactiveControllerHost & Element, builtIn: TextsFor<Parts>) {
    this.#host = host;
    this.#builtIn = builtIn;
    host.addController(this);
  }

  get texts(): TextsFor<Parts> {
    return this.#pack ?? this.#builtIn;
  }

  hostConnected(): void {
    followAncestors(this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    unfollowAncestors(this.#look);
  }

  hostUpdate(): void {
    if (this.#host.shadowRoot) withoutTranslations(this.#host.shadowRoot);
  }

  hostUpdated(): void {
    const foreign = !this.#pack && !/^zh\b/i.test(this.#around);
    if (!foreign && !this.#marked) return;
    this.#marked = foreign;
    for (const part of this.#host.shadowRoot?.children ?? []) {
      if (!foreign) part.removeAttribute('lang');
      // A mark that is written again would be heard as another language around what stands in it, without end.
      else if (!part.getAttribute('lang')) part.setAttribute('lang', 'zh-Hans');
    }
  }

  readonly #look = (): void => {
    this.#around = languageAt(this.#host);
    const pack = packFor(this.#around);
    if (pack && 'then' in pack) void this.#await(pack, this.#around);
    else this.#speak(pack);
  };

  async #await(coming: Promise<MessagePack>, around: string): Promise<void> {
    this.settled = false;
    setTimeout(() => this.#speak(this.#pack), SHORTLY_MS);
    const pack = await coming.catch(() => undefined);
    if (around === this.#around) this.#speak(pack);
  }

  #speak(pack: MessagePack | undefined): void {
    this.#pack = pack;
    this.settled = true;
    this.#host.requestUpdate();
  }
}

/**
 * Page translators put each text into a `font`, or their own words into one beside it. lit would then write new words where nobody
 * reads them (https://github.com/facebook/react/issues/11538 tells of the same). So before each update a text stands again where
 * lit has put it; what it says meanwhile stays, until it is changed.
 */
function withoutTranslations(root: ShadowRoot): void {
  for (const font of root.querySelectorAll<HTMLElement>('font')) {
    const beside = font.previousSibling;
    if (beside instanceof Text && beside.data.trim()) {
      font.remove();
      continue;
    }
    const said = font.textContent;
    let text: Node = font;
    while (text.firstChild) text = text.firstChild;
    text.textContent = said;
    font.replaceWith(text);
  }
}
