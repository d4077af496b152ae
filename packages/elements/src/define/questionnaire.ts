import { defineElement } from '../define-element.js';
import type { QuestionAnsweredEvent } from '../events.js';
import { HcpQuestionnaire } from '../questionnaire/questionnaire.js';

defineElement('hcp-questionnaire', HcpQuestionnaire);

declare global {
  interface HTMLElementTagNameMap {
    'hcp-questionnaire': HcpQuestionnaire;
  }
  interface HTMLElementEventMap {
    'hcp-question-answered': QuestionAnsweredEvent;
  }
}
