import { defineElement } from '../define-element.js';
import { HcpRatingForm } from '../rating-form/rating-form.js';
import './indicators.js';
import './questionnaire.js';
import './rating-scale.js';
import './receipt.js';

defineElement('hcp-rating-form', HcpRatingForm);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-rating-form': HcpRatingForm;
  }
}
