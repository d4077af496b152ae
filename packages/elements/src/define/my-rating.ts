import { defineElement } from '../define-element.js';
import { HcpMyRating } from '../follow-up/my-rating.js';
import './rating-scale.js';

defineElement('hcp-my-rating', HcpMyRating);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-my-rating': HcpMyRating;
  }
}
