import type { PublicRules } from '../../../profile/public-rules.js';
import { WHERE_SILENT } from '../../where-silent.js';

export const publicRules: PublicRules = {
  publication: {
    value: {
      venues: ['全国一体化在线政务服务平台'],
      contents: ['企业和群众对政务服务的评价', '差评处理结果'],
      ranking: false,
    },
    declared: '本软件所据的意见文本不全，未载在何处公开、公开什么；在全国平台公开评价和差评处理结果，不公布排名。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
};
