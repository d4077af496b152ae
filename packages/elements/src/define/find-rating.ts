import { defineElement } from '../define-element.js';
import { HcpFindRating } from '../find-rating/find-rating.js';

defineElement('hcp-find-rating', HcpFindRating);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-find-rating': HcpFindRating;
  }
}
