import { defineElement } from '../define-element.js';
import { HcpReviewLine } from '../status-tracker/review-line.js';

defineElement('hcp-review-line', HcpReviewLine);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-review-line': HcpReviewLine;
  }
}
