import type { PublicRules } from '../../../profile/public-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

export const publicRules: PublicRules = {
  publication: {
    value: {
      venues: ['河南政务服务网', '区政府门户网站'],
      contents: ['政务服务评价结果', '差评处理结果'],
      ranking: false,
    },
    source: { notice: NOTICES.xinhua, quote: '通过河南政务服务网、区政府门户网站等相关平台进行对外公示' },
    declared: '通知未列公示的内容，也未规定公布排名。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
};
