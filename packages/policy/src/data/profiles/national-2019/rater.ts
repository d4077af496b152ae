import type { RaterRules } from '../../../profile/rater-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

export const rater: RaterRules = {
  identity: {
    value: 'optional',
    source: { notice: NOTICES.stateCouncil, quote: '每个办事企业和群众都能自愿自主真实评价' },
    declared: '意见只要求自愿、自主、真实，没有规定实名，故姓名和电话可填可不填。',
  },
  consentText: WHERE_SILENT.consentText,
};
