import type { DutyRules } from '../../../profile/duty-rules.js';
import { FIFTEEN_DAYS, OUR_EXTENSION, WHY_FIFTEEN_DAYS } from '../../fifteen-days.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.stateCouncil;

export const duties: DutyRules = {
  duties: {
    verify: {
      value: null,
      source: { notice, quote: '每个差评都得到整改' },
      declared: '意见没有给出核实期限，故不设核实时限；核实须在整改期限内完成。',
    },
    rectify: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '每个差评都得到整改' },
      declared: `意见要求整改，${WHY_FIFTEEN_DAYS}`,
    },
    answer: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '评价、反馈、整改、监督全流程衔接' },
      declared: `意见要求反馈，${WHY_FIFTEEN_DAYS}`,
    },
  },
  extension: OUR_EXTENSION,
  warning: WHERE_SILENT.warning,
};
