import { defineElement } from '../define-element.js';
import type { RatingFoundEvent } from '../events.js';
import { HcpFindRating } from '../find-rating/find-rating.js';

defineElement('hcp-find-rating', HcpFindRating);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-find-rating': HcpFindRating;
  }
  interface HTMLElementEventMap {
    'hcp-rating-found': RatingFoundEvent;
  }
}
