import type { CallbackRules } from '../../../profile/callback-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.xinhua;

export const callback: CallbackRules = {
  callbacks: [
    {
      value: { scope: 'all-raters', ratePercent: 5, due: null },
      source: { notice, quote: '抽查、调阅档案、实地察看、电话回访' },
      declared: '通知未定抽查比例，暂定5%。',
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
};
