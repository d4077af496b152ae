import { defineElement } from '../define-element.js';
import type { KioskResetEvent } from '../events.js';
import { HcpKiosk } from '../kiosk/kiosk.js';
import './rating-form.js';

defineElement('hcp-kiosk', HcpKiosk);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-kiosk': HcpKiosk;
  }
  interface HTMLElementEventMap {
    'hcp-kiosk-reset': KioskResetEvent;
  }
}
