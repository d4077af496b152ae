import { defineElement } from '../define-element.js';
import type { IndicatorsTickedEvent } from '../events.js';
import { HcpIndicators } from '../indicators/indicators.js';

defineElement('hcp-indicators', HcpIndicators);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-indicators': HcpIndicators;
  }
  interface HTMLElementEventMap {
    'hcp-indicators-ticked': IndicatorsTickedEvent;
  }
}
