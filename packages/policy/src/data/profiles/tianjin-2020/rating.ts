import type { RatingRules } from '../../../profile/rating-rules.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_LEVELS } from '../../standard-levels.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.tianjin;

export const rating: RatingRules = {
  levels: {
    value: STANDARD_LEVELS,
    source: { notice, quote: '五个等级' },
  },
  targets: {
    value: ['service'],
    source: { notice, quote: '实行‘一事一评议’' },
    declared: '通知没有给工作人员单列评价指标，一事只评一个等级；工作人员的态度在回访时另问。',
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: { notice, quote: '‘好差评’内容同标准提供' },
    declared: '通知未附指标表，采用全国一体化平台的指标编码表。',
  },
  questionnaire: {
    value: null,
    source: { notice, quote: '政策知悉度、办事便利度、服务满意度' },
    declared: '通知要求的是对新政策、新服务的专项调查，不是每次评价的问询表单。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: {
      pc: 'case',
      mobile: 'case',
      'qr-code': 'case',
      'hall-tablet': 'case',
      'hall-terminal': 'case',
      phone: 'case',
      sms: 'case',
      paper: 'case',
    },
    source: { notice, quote: '实行‘一事一评议’' },
  },
};
