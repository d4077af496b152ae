import type { ReviewRules } from '../../../profile/review-rules.js';
import { AFTER_THE_ANSWER } from '../../after-the-answer.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_APPEAL } from '../../standard-appeal.js';

const notice = NOTICES.xinhua;

export const review: ReviewRules = {
  dispatch: {
    value: ['supervising-office'],
    source: { notice, quote: '负责对差评复核、转办、督办、反馈工作' },
  },
  feedbackChannels: {
    value: ['platform', 'user-centre', 'sms'],
    source: { notice, quote: '将整改结果通过网上政务服务平台、移动端用户中心、短信等方式向评价用户反馈' },
  },
  appeal: {
    value: STANDARD_APPEAL,
    source: { notice, quote: '经核实为误评或恶意差评的不予采纳' },
    declared: '通知没有规定证据、期限和决定人，由本软件设定；决定人不得属于被评价单位。',
  },
  ...AFTER_THE_ANSWER,
};
