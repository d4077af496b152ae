import type { CallbackRules } from '../../../profile/callback-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.stateCouncil;

export const callback: CallbackRules = {
  callbacks: [
    {
      value: { scope: 'closed-bad-reviews', ratePercent: 100, due: null },
      source: { notice, quote: '每个差评都得到整改' },
      declared: '意见没有规定回访；国家标准以回访整改率、回访满意率为指标，不回访就无从得知，故办结的差评都回访。',
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
};
