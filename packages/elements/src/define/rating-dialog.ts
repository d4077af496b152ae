import { defineElement } from '../define-element.js';
import type { DialogClosedEvent } from '../events.js';
import { HcpRatingDialog } from '../rating-dialog/rating-dialog.js';

defineElement('hcp-rating-dialog', HcpRatingDialog);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-rating-dialog': HcpRatingDialog;
  }
  interface HTMLElementEventMap {
    'hcp-dialog-closed': DialogClosedEvent;
  }
}
