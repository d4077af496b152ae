import type { Count } from '../../../count/count.js';
import type { DutyRules } from '../../../profile/duty-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.lincang;
const within: Count = { amount: 15, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' };

export const duties: DutyRules = {
  duties: {
    verify: {
      value: null,
      source: { notice, quote: '及时回应、限期整改' },
      declared: '通知只要求“及时”，没有给出核实期限，故不设核实时限。',
    },
    rectify: {
      value: within,
      source: { notice, quote: '应在 15 个工作日内进行整改' },
      declared: '通知未写明起算日，自差评产生的次日起算。',
    },
    answer: {
      value: within,
      source: { notice, quote: '将整改结果采取适当方式及时向企业和群众反馈' },
      declared: '通知只要求“及时”；反馈最迟与整改同一期限，即15个工作日，自差评产生的次日起算。',
    },
  },
  extension: {
    value: { times: 1, longest: { amount: 15, unit: 'working-days', starts: 'next-day' } },
    source: { notice, quote: '在期限内无法整改的，应说明理由和整改期限' },
    declared: '通知未限定次数和长短；限一次，最长再延15个工作日，与整改期限同长，以免一再延期。',
  },
  warning: WHERE_SILENT.warning,
};
