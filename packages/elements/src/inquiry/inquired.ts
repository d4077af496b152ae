import { html, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { refusalText } from '../texts/province-text.js';
import type { Inquired } from './inquiry.js';

/** What was asked for, or that it is on its way, or that it has not come and can be asked for again. */
export function inquired<Answer>(
  now: Inquired<Answer>,
  { rating, afterwards: { loading, unreachable, retry } }: TextsFor<'rating' | 'afterwards'>,
  ask: () => void,
  answered: (answer: Answer) => TemplateResult,
): TemplateResult {
  switch (now.state) {
    case 'asking':
      return html`<p class="muted" role="status">${loading}</p>`;
    case 'failed':
      return html`
        <p class="fault" role="alert">
          ${now.failure.kind === 'refused' ? refusalText(now.failure.problem, rating) : unreachable}
        </p>
        <div class="actions"><button type="button" @click=${ask}>${retry}</button></div>
      `;
    case 'answered':
      return answered(now.answer);
  }
}
