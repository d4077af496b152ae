import type { RatingRules } from '../profile/rating-rules.js';

/** 现场服务一次一评, 网上服务一事一评: each visit where people stand at a window, the whole case elsewhere. */
export const VISIT_OR_CASE: RatingRules['ratingUnit']['value'] = {
  pc: 'case',
  mobile: 'case',
  'qr-code': 'visit',
  'hall-tablet': 'visit',
  'hall-terminal': 'visit',
  phone: 'case',
  sms: 'case',
  paper: 'visit',
};
