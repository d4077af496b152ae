import { defineElement } from '../define-element.js';
import { HcpIndicators } from '../indicators/indicators.js';

defineElement('hcp-indicators', HcpIndicators);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-indicators': HcpIndicators;
  }
}
