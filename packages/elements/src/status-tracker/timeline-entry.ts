import type { TimelineEntry } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts/zh-hans.js';
import { formatMoment } from '../time/format.js';

/** One thing that was done, in the office's own words. */
export const timelineEntry = (entry: TimelineEntry): TemplateResult => html`
  <li>
    <time datetime=${entry.at}>${formatMoment(entry.at)}</time>
    <strong>${titleOf(entry)}</strong>
    ${
      entry.event === 'opened'
        ? nothing
        : html`<p class="note">${entry.note}</p>
            <p class="muted">${entry.by}</p>`
    }
  </li>
`;

function titleOf(entry: TimelineEntry): string {
  if (entry.event === 'opened') return texts.tracker.opened;
  const step = texts.tracker.steps[entry.event];
  if (entry.event === 'verify') return `${step}：${texts.tracker.findings[entry.finding]}`;
  return entry.event === 'extend' ? texts.tracker.extended(formatMoment(entry.until)) : step;
}
