import type { CallbackRules } from '../../../profile/callback-rules.js';
import { NOTICES } from '../../notices.js';
import { TIANJIN_CALLBACK_QUESTIONNAIRE } from './callback-questionnaire.js';

const notice = NOTICES.tianjin;

export const callback: CallbackRules = {
  callbacks: [
    {
      value: {
        scope: 'closed-cases',
        ratePercent: 100,
        due: { amount: 1, unit: 'working-days', from: 'case-closed', starts: 'next-day' },
      },
      source: { notice, quote: '对上一工作日办结的政务服务事项进行‘一事一回访’…形成回访记录' },
      declared: '周末和节假日办结的，与最近的上一工作日办结的一样，在下一个工作日回访。',
    },
  ],
  callbackQuestionnaire: {
    value: TIANJIN_CALLBACK_QUESTIONNAIRE,
    source: {
      notice,
      quote: '是否一次性告知、…是否‘两头跑’、是否在承诺时限内办结、…‘吃、拿、卡、要’…服务态度的满意度',
    },
    declared: '通知列出了问题，未给选项；前四题答是或否，服务态度用评价的五个等级。',
  },
  callbackOpensReview: {
    value: { question: 'attitude', answers: ['dissatisfied', 'very-dissatisfied'] },
    source: { notice, quote: '对评议中出现‘不满意’‘非常不满意’和回访结果‘不满意’的问题，要全部立即核实' },
    declared: '通知未说哪一题为回访结果；五题中只有服务态度问满意度，以它为准。',
  },
};
