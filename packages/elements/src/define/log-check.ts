import { defineElement } from '../define-element.js';
import { HcpLogCheck } from '../receipt/log-check.js';

defineElement('hcp-log-check', HcpLogCheck);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-log-check': HcpLogCheck;
  }
}
