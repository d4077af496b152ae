import { defineElement } from '../define-element.js';
import type { HandoffEndedEvent } from '../events.js';
import { HcpQrHandoff } from '../qr-handoff/qr-handoff.js';

defineElement('hcp-qr-handoff', HcpQrHandoff);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-qr-handoff': HcpQrHandoff;
  }
  interface HTMLElementEventMap {
    'hcp-handoff-ended': HandoffEndedEvent;
  }
}
