import '@haochaping/elements/define/questionnaire.js';
import { type QuestionAnsweredEvent, HcpQuestionnaire as Element } from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 自愿回答的问询：没有预先的答案，每个答案都能收回。遇到不认识的题型会略过并说明。 */
export const HcpQuestionnaire = createComponent({
  react: React,
  tagName: 'hcp-questionnaire',
  elementClass: Element,
  events: {
    /** 答了一题，或收回了答案（这时 `detail.answer` 为空）；还没有发送。 */
    onQuestionAnswered: 'hcp-question-answered' as EventName<QuestionAnsweredEvent>,
  },
});
