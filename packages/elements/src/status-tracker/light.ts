import { isKeyOf, type TrackedReview } from '@haochaping/core';
import { html, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';

/** How the date stands; a state that this version does not know has no light, for every light says something. */
export const light = (
  state: NonNullable<TrackedReview['nextDue']>['state'],
  { tracker, rating }: TextsFor<'tracker' | 'rating'>,
): TemplateResult =>
  isKeyOf(tracker.lights, state)
    ? html`<span class="light" data-state=${state}>${tracker.lights[state]}</span>`
    : html`<span class="muted">${tracker.dateStands(rating.unknown(state))}</span>`;
