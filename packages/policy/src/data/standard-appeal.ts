import type { ReviewRules } from '../profile/review-rules.js';

/** No notice says what proves a mistaken or malicious rating, nor within which time: this is ours. */
export const STANDARD_APPEAL: NonNullable<ReviewRules['appeal']['value']> = {
  grounds: ['mistaken', 'malicious'],
  evidence: ['办件记录', '现场音像', '与评价人的核实记录', '其他书面证据'],
  decidedBy: '“好差评”主管机构中不属于被评价单位的人员',
  propose: { amount: 5, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' },
  decide: { amount: 10, unit: 'working-days', from: 'exclusion-proposed', starts: 'next-day' },
  object: { amount: 15, unit: 'natural-days', from: 'rating-excluded', starts: 'next-day' },
  tolerance: false,
};
