import { defineElement } from '../define-element.js';
import { HcpStatusTracker } from '../status-tracker/status-tracker.js';

defineElement('hcp-status-tracker', HcpStatusTracker);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-status-tracker': HcpStatusTracker;
  }
}
