import type { TimelineEntry } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { trackerTexts } from '../texts/tracker-zh-hans.js';
import { texts } from '../texts/zh-hans.js';
import { formatMoment } from '../time/format.js';

/** One thing that was done, in the words of whoever did it. */
export const timelineEntry = (entry: TimelineEntry): TemplateResult => html`
  <li>
    <time datetime=${entry.at}>${formatMoment(entry.at)}</time>
    <strong>${titleOf(entry)}</strong>
    ${wordsOf(entry).map((words) => html`<p class="note">${words}</p>`)}
    ${'by' in entry ? html`<p class="muted">${entry.by}</p>` : nothing}
  </li>
`;

function titleOf(entry: TimelineEntry): string {
  switch (entry.event) {
    case 'opened':
      return trackerTexts.opened;
    case 'recount':
      return (entry.from === entry.to ? trackerTexts.certain : trackerTexts.recounted)(
        texts.due.duties[entry.duty],
        formatMoment(entry.to),
      );
    case 'extend':
      return trackerTexts.extended(formatMoment(entry.until));
    case 'transfer':
      return trackerTexts.transferred(entry.to);
    default:
      return [trackerTexts.steps[entry.event], ...outcomeOf(entry)].join('：');
  }
}

function outcomeOf(entry: TimelineEntry): readonly string[] {
  const { grounds, outcomes } = trackerTexts;
  switch (entry.event) {
    case 'verify':
      return [outcomes[entry.finding]];
    case 'propose-exclusion':
      return [grounds[entry.ground]];
    case 'decide':
      return [outcomes[entry.decision]];
    case 'call-back':
      return [outcomes[entry.result]];
    case 'verdict':
      return [outcomes[entry.verdict]];
    default:
      return [];
  }
}

function wordsOf(entry: TimelineEntry): readonly string[] {
  if (entry.event === 'opened') return [];
  if (entry.event === 'recount') {
    const notices = entry.because.map(texts.due.calendarNotice).join('、');
    return [trackerTexts.recountedFrom(formatMoment(entry.from), notices)];
  }
  const evidence = entry.event === 'propose-exclusion' ? [trackerTexts.evidence(entry.evidence)] : [];
  return [...(entry.note === undefined ? [] : [entry.note]), ...evidence];
}
