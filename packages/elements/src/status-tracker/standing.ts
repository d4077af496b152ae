import type { Instant, TrackedReview } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { trackerTexts } from '../texts/tracker-zh-hans.js';
import { formatMoment } from '../time/format.js';

/** Where the review stands, in a sentence, and what time the stage leaves. */
export function standing({ stage, holder, decisionUntil, objectionUntil, raterSteps }: TrackedReview): TemplateResult {
  switch (stage) {
    case 'exclusion-proposed':
      return html`${trackerTexts.proposed(holder)}${time(trackerTexts.decisionUntil, decisionUntil)}`;
    case 'excluded': {
      const open = raterSteps.includes('object') ? objectionUntil : undefined;
      return html`${trackerTexts.excluded}${time(trackerTexts.objectionUntil, open)}`;
    }
    case 'closed':
      return html`${trackerTexts.doneBy(holder)}`;
    default:
      return html`${trackerTexts.holder(holder)}`;
  }
}

const time = (words: (when: string) => string, until: Instant | undefined): TemplateResult | typeof nothing =>
  until === undefined ? nothing : html`<p class="muted">${words(formatMoment(until))}</p>`;
