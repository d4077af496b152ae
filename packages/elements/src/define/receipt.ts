import { defineElement } from '../define-element.js';
import type { TrackingRequestedEvent } from '../events.js';
import { HcpReceipt } from '../receipt/receipt.js';

defineElement('hcp-receipt', HcpReceipt);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-receipt': HcpReceipt;
  }
  interface HTMLElementEventMap {
    'hcp-tracking-requested': TrackingRequestedEvent;
  }
}
