import { defineElement } from '../define-element.js';
import { HcpHostedPage } from '../rating-form/hosted-page.js';

defineElement('hcp-hosted-page', HcpHostedPage);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-hosted-page': HcpHostedPage;
  }
}
