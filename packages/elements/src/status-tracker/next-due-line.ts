import type { OpenDue } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../texts/province-text.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { howCounted } from './how-counted.js';

/** One due date in a sentence, with the way it was counted behind a disclosure. */
export const nextDueLine = (due: OpenDue, texts: RatingTexts, dueAt = due.dueAt): TemplateResult => html`
  <div class="due">
    <p>
      <strong>${texts.due.owed(labelOf(texts.due.duties, due.duty, texts), texts.time.by(dueAt))}</strong>
    </p>
    ${due.provisional ? html`<p class="muted">${texts.due.provisional}</p>` : nothing}
    ${howCounted(due.howCounted, due.dueAt, texts)}
  </div>
`;
