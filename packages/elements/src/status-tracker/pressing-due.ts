import type { Due } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts/zh-hans.js';
import { formatMoment } from '../time/format.js';
import { howCounted } from './how-counted.js';

/** One due date in a sentence, with the way it was counted behind a disclosure. */
export const pressingDue = (due: Due, dueAt = due.dueAt): TemplateResult => html`
  <div class="due">
    <p><strong>${texts.due.by(formatMoment(dueAt))}</strong> ${texts.due.duties[due.duty]}</p>
    ${due.provisional ? html`<p class="muted">${texts.due.provisional}</p>` : nothing} ${howCounted(due)}
  </div>
`;
