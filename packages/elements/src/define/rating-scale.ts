import { defineElement } from '../define-element.js';
import type { LevelChosenEvent } from '../events.js';
import { HcpRatingScale } from '../rating-scale/rating-scale.js';

defineElement('hcp-rating-scale', HcpRatingScale);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-rating-scale': HcpRatingScale;
  }
  interface HTMLElementEventMap {
    'hcp-level-chosen': LevelChosenEvent;
  }
}
