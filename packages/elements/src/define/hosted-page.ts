import { defineElement } from '../define-element.js';
import type { ReturnedEvent } from '../events.js';
import { HcpHostedPage } from '../rating-form/hosted-page.js';

defineElement('hcp-hosted-page', HcpHostedPage);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-hosted-page': HcpHostedPage;
  }
  interface HTMLElementEventMap {
    'hcp-returned': ReturnedEvent;
  }
}
