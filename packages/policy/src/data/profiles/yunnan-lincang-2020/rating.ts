import type { RatingRules } from '../../../profile/rating-rules.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_LEVELS } from '../../standard-levels.js';
import { VISIT_OR_CASE } from '../../visit-or-case.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.lincang;

export const rating: RatingRules = {
  levels: {
    value: STANDARD_LEVELS,
    source: { notice, quote: '后两个等级为差评' },
    declared: '通知设五个等级，用词与其他各地通知相同。',
  },
  targets: {
    value: ['service'],
    source: { notice, quote: '服务质量、效率、结果等进行综合评价' },
    declared: '通知要求综合评价，没有给工作人员单列评价指标，故只对服务评等级。',
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: { notice, quote: '服务质量、效率、结果等进行综合评价' },
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
    value: VISIT_OR_CASE,
    source: { notice, quote: '做到‘一次一评’‘一事一评’' },
    declared: '通知未说何处一次一评、何处一事一评；现场按次，网上按事，窗口二维码和纸质表格按现场，电话和短信按网上。',
  },
};
