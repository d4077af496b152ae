import type { PublicRules } from '../../../profile/public-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.tianjin;

export const publicRules: PublicRules = {
  publication: {
    value: {
      venues: ['天津网上办事大厅'],
      contents: ['企业和群众对政务服务的评议', '差评处理结果'],
      ranking: false,
    },
    source: { notice, quote: '以公开为常态、不公开为例外' },
    declared: '通知未写明在何处公开、公开什么；在群众办事和评议的同一平台公开，不公布排名。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
};
