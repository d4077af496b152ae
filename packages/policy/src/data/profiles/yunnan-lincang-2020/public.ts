import type { PublicRules } from '../../../profile/public-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.lincang;

export const publicRules: PublicRules = {
  publication: {
    value: {
      venues: ['政府门户网站', '网上政务服务平台', '一部手机办事通', '新闻媒体'],
      contents: ['企业和群众对政务服务的评价', '差评处理结果'],
      ranking: false,
    },
    source: { notice, quote: '除依法不得公开的信息外…公开' },
    declared: '通知未列公示的内容，也未规定公布排名。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
};
