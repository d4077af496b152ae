import type { PublicRules } from '../../../profile/public-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.liulin;

export const publicRules: PublicRules = {
  publication: {
    value: {
      venues: ['柳林县政府门户网站', '全省一体化在线政务服务平台'],
      contents: ['企业和群众对政务服务的评价', '第三方评价', '考核评价', '差评处理结果'],
      ranking: true,
    },
    source: { notice, quote: '在柳林縣政府門戶網站、全省一體化在線政務服務平臺公開' },
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
};
