import type { RaterRules } from '../../../profile/rater-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

export const rater: RaterRules = {
  identity: {
    value: 'encouraged',
    source: { notice: NOTICES.lincang, quote: '鼓励办事企业和群众实名评价' },
  },
  consentText: WHERE_SILENT.consentText,
};
