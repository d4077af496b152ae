import type { RatingRules } from '../../../profile/rating-rules.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_LEVELS } from '../../standard-levels.js';
import { VISIT_OR_CASE } from '../../visit-or-case.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.stateCouncil;

export const rating: RatingRules = {
  levels: {
    value: STANDARD_LEVELS,
    declared: '本软件所据的意见文本不全，未载等级的用词；各地通知都用这五个等级。',
  },
  targets: {
    value: ['service'],
    source: { notice, quote: '每个政务服务机构、政务服务平台和人员都接受评价' },
    declared: '意见没有给工作人员单列评价指标，故只对服务评等级；服务涉及的机构、平台和人员随评价一并记录。',
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: { notice, quote: '政务服务事项管理、办事流程、服务规范、服务质量、整改实效、监督管理' },
    declared: '意见只列评价的方面，采用全国一体化平台的指标编码表。',
  },
  questionnaire: {
    value: null,
    declared: '意见没有规定问询表单。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: VISIT_OR_CASE,
    declared:
      '本软件所据的意见文本不全，未载评价单位；与依此制定的各地通知一样，现场一次一评，网上一事一评，窗口二维码和纸质表格按现场，电话和短信按网上。',
  },
};
