import { defineElement } from '../define-element.js';
import { HcpQuestionnaire } from '../questionnaire/questionnaire.js';

defineElement('hcp-questionnaire', HcpQuestionnaire);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-questionnaire': HcpQuestionnaire;
  }
}
