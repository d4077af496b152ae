import { defineElement } from '../define-element.js';
import { HcpRemember } from '../remember/remember.js';

defineElement('hcp-remember', HcpRemember);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-remember': HcpRemember;
  }
}
