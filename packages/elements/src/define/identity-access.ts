import { defineElement } from '../define-element.js';
import { HcpIdentityAccess } from '../identity-access/identity-access.js';

defineElement('hcp-identity-access', HcpIdentityAccess);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-identity-access': HcpIdentityAccess;
  }
}
