import type { DutyRules } from '../../../profile/duty-rules.js';
import { FIFTEEN_DAYS, OUR_EXTENSION, WHY_FIFTEEN_DAYS } from '../../fifteen-days.js';
import { NOTICES } from '../../notices.js';
import { NEAR } from '../../where-silent.js';

const notice = NOTICES.tianjin;

export const duties: DutyRules = {
  duties: {
    verify: {
      value: { amount: 24, unit: 'hours', from: 'bad-review-opened' },
      source: { notice, quote: '要全部立即核实调查，快速回应处理' },
      declared: '通知要求“立即”，没有给出时数；没有时数就无从预警，故取各地通知写明的最短期限24小时，节假日不扣除。',
    },
    rectify: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '责成相关部门和人员进行整改，并及时将整改情况向申请人反馈' },
      declared: `通知要求整改，${WHY_FIFTEEN_DAYS}`,
    },
    answer: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '责成相关部门和人员进行整改，并及时将整改情况向申请人反馈' },
      declared: `通知只要求“及时”反馈，${WHY_FIFTEEN_DAYS}`,
    },
  },
  extension: OUR_EXTENSION,
  warning: {
    value: { ...NEAR, remedies: { 'due-soon': 'ask-office', overdue: 'call-8890' } },
    source: { notice, quote: '逐个事项设立预警标志，即将超期办结的要亮灯提示' },
    declared:
      '通知未说何时为“即将超期”；到期前最后一个工作日（按小时计的，最后四分之一的时间）亮灯。通知另设8890便民服务热线接受投诉。',
  },
};
