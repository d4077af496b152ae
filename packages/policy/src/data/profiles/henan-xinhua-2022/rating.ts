import type { RatingRules } from '../../../profile/rating-rules.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_LEVELS } from '../../standard-levels.js';
import { WHERE_SILENT } from '../../where-silent.js';
import { XINHUA_QUESTIONNAIRE } from './questionnaire.js';

const notice = NOTICES.xinhua;

export const rating: RatingRules = {
  levels: {
    value: STANDARD_LEVELS,
    source: { notice, quote: '五个档次' },
  },
  targets: {
    value: ['service', 'staff'],
    source: { notice, quote: '采取综合评价和分项评价相结合的方式进行' },
    declared: '附件给工作人员单列了各等级的指标，故工作人员另评一个等级，可评可不评。',
  },
  indicatorSet: {
    value: 'xinhua-2022@1',
    source: { notice, quote: '采取综合评价和分项评价相结合的方式进行' },
    declared: '附件未说明指标如何使用；先选等级，再勾选该等级的指标，即为分项评价。',
  },
  questionnaire: {
    value: XINHUA_QUESTIONNAIRE,
    source: { notice, quote: '采取综合评价和分项评价相结合的方式进行' },
    declared: '附件的九项各有五种情形，可在等级之下勾选，也可逐项选择；两种读法都提供，都可以不填。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: {
      pc: 'service',
      mobile: 'service',
      'qr-code': 'service',
      'hall-tablet': 'service',
      'hall-terminal': 'service',
      phone: 'service',
      sms: 'service',
      paper: 'service',
    },
    source: { notice, quote: '按一次政务服务可评价一次的原则' },
  },
};
