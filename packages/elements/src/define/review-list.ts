import { defineElement } from '../define-element.js';
import { HcpReviewList } from '../status-tracker/review-list.js';
import './review-line.js';
import './status-tracker.js';

defineElement('hcp-review-list', HcpReviewList);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-review-list': HcpReviewList;
  }
}
