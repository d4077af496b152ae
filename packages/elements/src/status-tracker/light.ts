import { isKeyOf, type TrackedReview } from '@haochaping/core';
import { html, type TemplateResult, css } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';

/** How the date stands; a state that this version does not know has no light, for every light says something. */
export const light = (
  state: NonNullable<TrackedReview['nextDue']>['state'],
  { tracker, rating }: TextsFor<'tracker' | 'rating'>,
): TemplateResult =>
  isKeyOf(tracker.lights, state)
    ? html`<span class="light" data-state=${state}>${tracker.lights[state]}</span>`
    : html`<span class="muted">${tracker.dateStands(rating.unknown(state))}</span>`;

/** How a date stands: by a word and a sign of its own shape, never by colour alone. Where CSS can say so, the sign is not read aloud. */
export const lightStyle = css`
  .light {
    border: 1px solid;
    border-radius: 1em;
    color: var(--_good);
    display: inline-block;
    font-size: var(--_small);
    margin-block-end: 0.35em;
    padding-inline: 0.75em;
  }
  .light::before {
    content: '● ';
    content: '● ' / '';
  }
  .light[data-state='overdue'] {
    color: var(--_alert);
  }
  .light[data-state='due-soon'] {
    color: var(--_text);
  }
  .light[data-state='due-soon']::before {
    content: '◆ ';
    content: '◆ ' / '';
  }
  .light[data-state='overdue']::before {
    content: '▲ ';
    content: '▲ ' / '';
  }
`;
