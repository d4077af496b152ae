import type { ReviewRules } from '../../../profile/review-rules.js';
import { AFTER_THE_ANSWER } from '../../after-the-answer.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_APPEAL } from '../../standard-appeal.js';

const notice = NOTICES.tianjin;

export const review: ReviewRules = {
  dispatch: {
    value: ['supervising-office', 'rated-unit'],
    source: { notice, quote: '责成相关部门和人员进行整改' },
    declared: '通知未写明由谁责成，由“好差评”主管机构转给被评价单位。',
  },
  feedbackChannels: {
    value: ['platform', 'phone'],
    source: { notice, quote: '差评整改在线反馈' },
    declared: '通知另要求一事一回访，故也用电话反馈。',
  },
  appeal: {
    value: STANDARD_APPEAL,
    source: { notice, quote: '保障政务服务工作人员举证解释和申诉申辩的权利，建立申诉复核机制' },
    declared: '通知没有规定证据种类、期限和决定人，由本软件设定；决定人不得属于被评价单位。',
  },
  ...AFTER_THE_ANSWER,
};
