import type { Words } from '../../words.js';

export const duties: Words['duties'] = { verify: '完成核实', rectify: '完成整改', answer: '作出答复' };

export const lights: Words['lights'] = { 'in-time': '时限内', 'due-soon': '即将到期', overdue: '已超期' };

export const lengths: Words['lengths'] = {
  hours: (amount) => `${amount} 小时`,
  'natural-days': (amount) => `${amount} 个自然日`,
  'working-days': (amount) => `${amount} 个工作日`,
};

export const moments: Words['moments'] = {
  'case-created': '办件生成',
  'service-received': '接受服务',
  'case-closed': '办结',
  'bad-review-opened': '差评产生',
  'bad-review-verified': '核实完毕',
  'bad-review-confirmed': '查实',
  'bad-review-answered': '差评答复',
  'exclusion-proposed': '提出不予采纳的申请',
  'rating-excluded': '裁定不予采纳',
};
