import { defineElement } from '../define-element.js';
import { HcpProvider } from '../provider/provider.js';

defineElement('hcp-provider', HcpProvider);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-provider': HcpProvider;
  }
}
