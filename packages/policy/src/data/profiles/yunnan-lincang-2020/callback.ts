import type { CallbackRules } from '../../../profile/callback-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.lincang;

export const callback: CallbackRules = {
  callbacks: [
    {
      value: { scope: 'named-bad-reviews', ratePercent: 100, due: null },
      source: { notice, quote: '实名差评回访整改率要达到100%' },
    },
    {
      value: { scope: 'all-raters', ratePercent: 5, due: null },
      source: { notice, quote: '适时抽取' },
      declared: '通知未定抽取比例，暂定5%。',
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
};
