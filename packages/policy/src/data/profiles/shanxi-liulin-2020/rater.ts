import type { RaterRules } from '../../../profile/rater-rules.js';
import { WHERE_SILENT } from '../../where-silent.js';

export const rater: RaterRules = {
  identity: {
    value: 'optional',
    declared: '通知没有规定实名，故姓名和电话可填可不填，不填不影响评价。',
  },
  consentText: WHERE_SILENT.consentText,
};
