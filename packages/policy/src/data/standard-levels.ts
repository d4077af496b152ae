import type { RatingRules } from '../profile/rating-rules.js';

/** The words that all five notices use. */
export const STANDARD_LEVELS: RatingRules['levels']['value'] = [
  { level: 'very-satisfied', label: '非常满意' },
  { level: 'satisfied', label: '满意' },
  { level: 'basically-satisfied', label: '基本满意' },
  { level: 'dissatisfied', label: '不满意' },
  { level: 'very-dissatisfied', label: '非常不满意' },
];
