import type { Words } from '../../words.js';

export const duties: Words['duties'] = { verify: '完成核实', rectify: '完成整改', answer: '作出答复' };

export const lights: Words['lights'] = { 'in-time': '时限内', 'due-soon': '即将到期', overdue: '已超期' };

export const lengths: Words['lengths'] = {
  hours: (amount) => `${amount} 小时`,
  'natural-days': (amount) => `${amount} 个自然日`,
  'working-days': (amount) => `${amount} 个工作日`,
};
