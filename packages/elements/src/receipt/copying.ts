import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';

/** How long a button says that it has copied. */
const SAID_MS = 3_000;

/**
 * Copies a text and says so on the button that was pressed. Without a clipboard (plain HTTP) it copies in the old way; where that
 * is refused too, it selects the text where it stands.
 */
export class Copying implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #copied: string | undefined;
  #isRefused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  /** Forgets what was copied. */
  end(): void {
    clearTimeout(this.#timer);
    this.#copied = undefined;
    this.#isRefused = false;
  }

  /** `place` is where the text stands. */
  button(text: string, label: string, { receipt }: RatingTexts, place: string): TemplateResult {
    return html`<button type="button" @click=${() => this.#copy(text, place)}>
      ${this.#copied === text ? receipt.copied : label}
    </button>`;
  }

  /** The same for screen readers, which do not read a button again when its name changes. */
  said({ receipt }: RatingTexts): string | typeof nothing {
    if (this.#isRefused) return receipt.copyFailed;
    return this.#copied === undefined ? nothing : receipt.copied;
  }

  async #copy(text: string, place: string): Promise<void> {
    const copied = await copiedToClipboard(text);
    this.end();
    if (copied || copiedInTheOldWay(text, this.#host.shadowRoot)) {
      this.#copied = text;
      this.#timer = setTimeout(() => {
        this.end();
        this.#host.requestUpdate();
      }, SAID_MS);
    } else {
      this.#isRefused = true;
      const shown = this.#host.shadowRoot?.querySelector<HTMLElement>(place);
      if (shown) {
        shown.style.display = 'flex'; // 长辈版 has hidden it
        getSelection()?.selectAllChildren(shown);
      }
    }
    this.#host.requestUpdate();
  }
}

async function copiedToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** From a field that stands in the dialog too, where the rest of the page is inert. The focus stays where it was. */
function copiedInTheOldWay(text: string, root: ShadowRoot | null): boolean {
  const at = root?.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  root?.append(field);
  field.select();
  // The one way that plain HTTP has.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  field.remove();
  if (at instanceof HTMLElement) at.focus();
  return copied;
}
