import { failureOf, type TrackingClient } from '@haochaping/client';
import type { TrackedReview } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { trackerTexts } from '../texts/tracker-zh-hans.js';
import { texts } from '../texts/zh-hans.js';
import { saidIn } from './said-in.js';

type Asked = TrackedReview['raterSteps'][number];

/**
 * The rater's own word: a verdict on the answer, or an objection to an exclusion. What was typed stays until it has arrived,
 * and what is under way goes on when the element is moved.
 */
export class RaterReply {
  readonly #client: TrackingClient;
  readonly #changed: (review?: TrackedReview) => void;
  #sending = false;
  #fault = '';

  /** @param changed called when this is to be rendered again; with a review when the province has answered with one */
  constructor(client: TrackingClient, changed: (review?: TrackedReview) => void) {
    this.#client = client;
    this.#changed = changed;
  }

  render({ raterSteps: [asked] }: TrackedReview): TemplateResult | typeof nothing {
    if (!asked) return nothing;
    const { reply } = trackerTexts;
    return html`
      <form
        class="reply"
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (event.target instanceof HTMLFormElement) void this.#send(asked, event.target);
        }}
      >
        ${asked === 'verdict' ? verdicts() : nothing}
        <label for="reply-note">${asked === 'verdict' ? reply.why : reply.objection}</label>
        <textarea id="reply-note" name="note" rows="3" maxlength="1000" aria-describedby="reply-fault"></textarea>
        <p class="muted">${texts.text.privacy}</p>
        <p id="reply-fault" class="fault" role="alert">${this.#fault}</p>
        <button class="primary" type="submit" aria-disabled=${this.#sending}>
          ${this.#sending ? reply.sending : asked === 'verdict' ? reply.send : reply.object}
        </button>
      </form>
    `;
  }

  async #send(asked: Asked, form: HTMLFormElement): Promise<void> {
    if (this.#sending) return;
    const said = saidIn(form, asked);
    if (said.kind === 'missing') {
      this.#show(false, trackerTexts.reply.missing[said.missing]);
      form.querySelector<HTMLElement>(said.missing === 'choice' ? 'input' : 'textarea')?.focus();
      return;
    }
    this.#show(true, '');
    try {
      const review = await (said.kind === 'objection'
        ? this.#client.object(said.objection)
        : this.#client.verdict(said.verdict));
      form.reset();
      this.#show(false, '');
      this.#changed(review);
    } catch (reason) {
      const failure = failureOf(reason);
      this.#show(false, failure?.kind === 'refused' ? failure.problem.title : trackerTexts.reply.unsent);
      if (!failure) throw reason;
    }
  }

  #show(sending: boolean, fault: string): void {
    this.#sending = sending;
    this.#fault = fault;
    this.#changed();
  }
}

const verdicts = (): TemplateResult => html`
  <fieldset>
    <legend>${trackerTexts.reply.question}</legend>
    <label class="choice"><input type="radio" name="verdict" value="accepted" />${trackerTexts.reply.accepted}</label>
    <label class="choice"><input type="radio" name="verdict" value="refused" />${trackerTexts.reply.refused}</label>
  </fieldset>
`;
