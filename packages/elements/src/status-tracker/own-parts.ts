import type { TrackingClient } from '@haochaping/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';

/** What a rater has of their own, besides the bad review. The code of each is loaded when it is first opened. */
const PARTS = {
  rating: {
    load: () => import('../define/my-rating.js'),
    show: (client: TrackingClient) => html`<hcp-my-rating .client=${client}></hcp-my-rating>`,
  },
  identity: {
    load: () => import('../define/identity-access.js'),
    show: (client: TrackingClient) => html`<hcp-identity-access .client=${client}></hcp-identity-access>`,
  },
  log: {
    load: () => import('../define/log-check.js'),
    show: (client: TrackingClient) => html`<hcp-log-check .client=${client}></hcp-log-check>`,
  },
} as const;
type Part = keyof typeof PARTS;
type Texts = TextsFor<'tracker' | 'rating'>;

/** The rater's own rating and follow-up, who looked at their identity, and the check against the log, each in a folding of its own. */
export class OwnParts {
  readonly #come = new Map<Part, 'loading' | 'there' | 'failed'>();
  readonly #changed: () => void;

  /** @param changed called when this is to be rendered again */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** All of them folded; the rating stands open where there is nothing else to see. */
  render(client: TrackingClient, texts: Texts, isAllThereIs = false): TemplateResult {
    return html`
      <section class="own">
        ${isAllThereIs ? this.#renderPart('rating', client, texts) : this.#renderFold('rating', client, texts)}
        ${this.#renderFold('identity', client, texts)} ${this.#renderFold('log', client, texts)}
      </section>
    `;
  }

  isOpened(part: Part): boolean {
    return this.#come.has(part);
  }

  open(part: Part): void {
    if (!this.#come.has(part)) void this.#load(part);
  }

  #renderFold(part: Part, client: TrackingClient, texts: Texts): TemplateResult {
    return html`
      <details @toggle=${({ target }: Event) => target instanceof HTMLDetailsElement && target.open && this.open(part)}>
        <summary>${texts.tracker.own[part]}</summary>
        ${this.#come.has(part) ? this.#renderPart(part, client, texts) : nothing}
      </details>
    `;
  }

  #renderPart(part: Part, client: TrackingClient, texts: Texts): TemplateResult {
    switch (this.#come.get(part)) {
      case 'there':
        return PARTS[part].show(client);
      case 'failed':
        return notLoaded(texts, () => this.#load(part));
      default:
        return html`<p class="muted" role="status">${texts.tracker.loading}</p>`;
    }
  }

  async #load(part: Part): Promise<void> {
    this.#come.set(part, 'loading');
    this.#changed();
    const there = await PARTS[part].load().then(
      () => true,
      () => false,
    );
    this.#come.set(part, there ? 'there' : 'failed');
    this.#changed();
  }
}

/** What could not be loaded can be asked for again. */
export const notLoaded = ({ rating }: Texts, retry: () => unknown): TemplateResult => html`
  <p class="fault" role="alert">${rating.form.notLoaded}</p>
  <div class="actions"><button type="button" @click=${retry}>${rating.form.retry}</button></div>
`;
