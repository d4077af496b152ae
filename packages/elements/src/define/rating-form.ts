import { defineElement } from '../define-element.js';
import type { DoneEvent, RatingSkippedEvent, RatingSubmittedEvent } from '../events.js';
import { HcpRatingForm } from '../rating-form/rating-form.js';

defineElement('hcp-rating-form', HcpRatingForm);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-rating-form': HcpRatingForm;
  }
  interface HTMLElementEventMap {
    'hcp-rating-submitted': RatingSubmittedEvent;
    'hcp-rating-skipped': RatingSkippedEvent;
    'hcp-done': DoneEvent;
  }
}
