import type { CallbackRules } from '../../../profile/callback-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.liulin;

export const callback: CallbackRules = {
  callbacks: [
    {
      value: { scope: 'closed-bad-reviews', ratePercent: 100, due: null },
      source: { notice, quote: '開展人工電話回訪、復核和滿意度測評,確[保]回復率、回訪率達到100%' },
    },
    {
      value: { scope: 'all-raters', ratePercent: 5, due: null },
      source: { notice, quote: '按照一定比例隨機抽取參評企業和群眾,開展回訪調查' },
      declared: '通知只说“一定比例”，暂定5%。',
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
};
