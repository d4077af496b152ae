import type { ReviewRules } from '../../../profile/review-rules.js';
import { AFTER_THE_ANSWER } from '../../after-the-answer.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_APPEAL } from '../../standard-appeal.js';

const notice = NOTICES.lincang;

export const review: ReviewRules = {
  dispatch: {
    value: ['system', 'rated-unit'],
    source: { notice, quote: '评价、反馈、整改、监督全流程衔接' },
    declared: '通知未写明如何转办；由系统直接转给承办单位，流程才能衔接。',
  },
  feedbackChannels: {
    value: ['platform', 'phone'],
    source: { notice, quote: '将整改结果采取适当方式及时向企业和群众反馈' },
    declared: '通知未列举方式；平台上人人可查，匿名的评价人也能看到，实名的另打电话。',
  },
  appeal: {
    value: { ...STANDARD_APPEAL, tolerance: true },
    source: { notice, quote: '建立差评申诉复核机制和容错机制，排除误评和恶意差评' },
    declared:
      '通知没有规定证据、期限和决定人，由本软件设定；决定人不得属于被评价单位。容错只免工作人员之责，评价照旧保留。',
  },
  ...AFTER_THE_ANSWER,
};
