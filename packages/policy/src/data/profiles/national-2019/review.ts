import type { ReviewRules } from '../../../profile/review-rules.js';
import { AFTER_THE_ANSWER } from '../../after-the-answer.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_APPEAL } from '../../standard-appeal.js';

const notice = NOTICES.stateCouncil;

export const review: ReviewRules = {
  dispatch: {
    value: ['system', 'rated-unit'],
    source: { notice, quote: '评价、反馈、整改、监督全流程衔接' },
    declared: '意见未写明如何转办；由系统直接转给被评价单位，流程才能衔接。',
  },
  feedbackChannels: {
    value: ['platform'],
    source: { notice, quote: '评价、反馈、整改、监督全流程衔接' },
    declared: '意见未列举反馈的方式；平台上人人可查，匿名的评价人也能看到。',
  },
  appeal: {
    value: STANDARD_APPEAL,
    source: { notice, quote: '受理复核申诉，查处违规违纪问题' },
    declared: '意见没有规定证据、期限和决定人，由本软件设定；决定人不得属于被评价单位。',
  },
  ...AFTER_THE_ANSWER,
};
