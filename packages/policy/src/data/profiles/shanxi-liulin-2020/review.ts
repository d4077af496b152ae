import type { ReviewRules } from '../../../profile/review-rules.js';
import { AFTER_THE_ANSWER } from '../../after-the-answer.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_APPEAL } from '../../standard-appeal.js';

const notice = NOTICES.liulin;

export const review: ReviewRules = {
  dispatch: {
    value: ['system', 'hotline-12345'],
    source: { notice, quote: '系統自動轉辦或結合「12345」市民服務熱線轉辦給各承辦單位' },
  },
  feedbackChannels: {
    value: ['platform', 'phone'],
    source: { notice, quote: '開展人工電話回訪、復核和滿意度測評' },
    declared: '通知写明电话回访，未写明回复的方式；回复先在平台上公布给评价人，匿名的评价人也能看到。',
  },
  appeal: {
    value: STANDARD_APPEAL,
    source: { notice: NOTICES.stateCouncil, quote: '受理复核申诉，查处违规违纪问题' },
    declared: '本地通知没有规定申诉，按全国意见受理；证据种类、申诉期限各通知均未规定，由本软件设定。',
  },
  ...AFTER_THE_ANSWER,
};
