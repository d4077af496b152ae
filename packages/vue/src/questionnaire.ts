import '@haochaping/elements/define/questionnaire.js';
import { type QuestionAnsweredEvent, type HcpQuestionnaire as Element } from '@haochaping/elements';
import { componentOf, SWITCH } from './component-of.js';

/** 自愿回答的问询：没有预先的答案，每个答案都能收回。遇到不认识的题型会略过并说明。 */
export const HcpQuestionnaire = componentOf<
  Pick<Element, 'questionnaire' | 'answers' | 'disabled' | 'name'>,
  {
    /** 答了一题，或收回了答案（这时 `detail.answer` 为空）；还没有发送。 */
    questionAnswered: (event: QuestionAnsweredEvent) => void;
  }
>(
  'hcp-questionnaire',
  { questionnaire: null, answers: null, disabled: SWITCH, name: null },
  { questionAnswered: 'hcp-question-answered' },
);
