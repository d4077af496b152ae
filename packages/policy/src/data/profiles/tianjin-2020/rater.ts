import type { RaterRules } from '../../../profile/rater-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

export const rater: RaterRules = {
  identity: {
    value: 'encouraged',
    source: { notice: NOTICES.tianjin, quote: '鼓励办事企业群众实名评议' },
  },
  consentText: WHERE_SILENT.consentText,
};
