import type { RatingRules } from '../../../profile/rating-rules.js';
import { NOTICES } from '../../notices.js';
import { STANDARD_LEVELS } from '../../standard-levels.js';
import { VISIT_OR_CASE } from '../../visit-or-case.js';
import { WHERE_SILENT } from '../../where-silent.js';
import { LIULIN_QUESTIONNAIRE } from './questionnaire.js';

const notice = NOTICES.liulin;

export const rating: RatingRules = {
  levels: {
    value: STANDARD_LEVELS,
    source: { notice, quote: '「非常滿意」「滿意」「基本滿意」「不滿意」「非常不滿意」五個等級' },
    declared: '通知说“一般可设置”五个等级，未要求另设，故照用这五个。',
  },
  targets: {
    value: ['service'],
    declared: '通知没有给工作人员单列评价指标，故只对服务评等级。',
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: {
      notice,
      quote: '按照《全國一體化在線政務服務平臺「好差評」系統建設方案》確定的評價等級、評價內容、評價要求和技術標準規范',
    },
    declared: '通知未附指标表，采用全国一体化平台的指标编码表。',
  },
  questionnaire: {
    value: LIULIN_QUESTIONNAIRE,
    source: { notice, quote: '針對具體服務事項細化評價問詢表單…由辦事企業和群眾自愿填寫' },
    declared: '通知列出了问题，未给选项；选项定为“是”“一般”“否”，改进意见为自由填写。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: VISIT_OR_CASE,
    source: { notice, quote: '現場服務「一次一評」…網上服務「一事一評」' },
    declared: '通知只分现场和网上；窗口二维码和纸质表格按现场，电话和短信按网上。',
  },
};
