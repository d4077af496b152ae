import type { MyRating } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { howCounted } from './how-counted.js';

type Counted = Extract<MyRating['followUp'], { now: true }>['until'];

/** Until when the rater has time for something, in a sentence, with the way it was counted behind a disclosure. */
export const countedDate = (
  { endsAt, provisional, howCounted: how }: Counted,
  sentence: (when: string) => string,
  texts: RatingTexts,
): TemplateResult => html`
  <div class="due">
    <p>${sentence(texts.time.by(endsAt))}</p>
    ${provisional ? html`<p class="muted">${texts.due.provisional}</p>` : nothing} ${howCounted(how, endsAt, texts)}
  </div>
`;
