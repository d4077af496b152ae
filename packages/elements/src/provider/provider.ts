import type { RatingClient, TrackingClient } from '@haochaping/client';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { warnOnce } from '../warn-once.js';
import { giveWithin, provide } from './giving.js';

/** What an appearance is made of; several stand side by side, as `auto elder`. */
const APPEARANCES: readonly string[] = ['light', 'dark', 'auto', 'elder'];

/**
 * Gives a client and an appearance to the elements inside it, those that come later too; its `lang` and `dir` hold for them as
 * those of any element do. What an element has of its own it keeps. Of providers inside each other the nearest one gives that has
 * it; an element that is put elsewhere gives back what it was given. It has no box of its own. An element inside another
 * component's shadow root is out of its reach.
 *
 * @slot - Elements of ours, and whatever stands around them.
 */
export class HcpProvider extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  /** For the rating form and the dialog: speaks to the province with the ticket. */
  @property({ attribute: false }) ratingClient: RatingClient | undefined;

  /** For all that comes after the rating: speaks to the province with the tracking token. */
  @property({ attribute: false }) trackingClient: TrackingClient | undefined;

  /** For form, dialog and receipt: gives a client for a receipt's tracking token. */
  @property({ attribute: false }) trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;

  /** For form, dialog and receipt: address of the host's tracking page. */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  /** `light`, `dark` or `auto`, and `elder` beside it; the themes say what each looks like. */
  @property({ attribute: 'data-hcp-appearance', reflect: true }) appearance: string | undefined;

  readonly #observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      // What has left again keeps what it has until it is put somewhere.
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) giveWithin(node);
    }
  });

  constructor() {
    super();
    provide(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { childList: true, subtree: true });
    giveWithin(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override willUpdate(): void {
    if (this.appearance?.split(/\s+/).some((word) => word && !APPEARANCES.includes(word))) {
      warnOnce(this, 'appearance', `made of ${APPEARANCES.join(', ')}`);
    }
    giveWithin(this);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
