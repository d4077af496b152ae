// @ts-check
import { LEVELS, ratingSessionSchema, receiptSchema } from '@haochaping/core';
import { levels } from '@haochaping/core/words/zh-hans.js';

const praise = ['901', '902', '903'].map((code, index) => ({
  code,
  text: ['服务热情', '办理快捷', '告知清楚'][index] ?? '',
  base: true,
}));
const reasons = ['501', '502', '503'].map((code, index) => ({
  code,
  text: ['在大厅办事时长时间等待', '一次性告知不到位', '服务态度不好'][index] ?? '',
  base: true,
}));

/** What the province answers: five levels, three indicators, a text, and nothing else to fill in. */
export const SESSION = ratingSessionSchema.parse({
  place: { placeName: '柳林县', profile: 'bench', profileVersion: '1' },
  subject: { itemName: '居民身份证换领', caseNo: '141125202611180012', orgName: '柳林县公安局户政服务科' },
  rateable: { now: true, until: '2027-11-22T15:46:36+08:00' },
  levels: LEVELS.map((level) => ({ level, label: levels[level] })),
  indicators: {
    'very-satisfied': praise,
    satisfied: praise,
    'basically-satisfied': praise,
    dissatisfied: reasons,
    'very-dissatisfied': reasons,
  },
  textMaxLength: 500,
  badNeedsReason: true,
  identity: { rule: 'optional', consentText: '仅用于回访，可随时撤回。' },
});

export const RECEIPT = receiptSchema.parse({
  ratingNo: '141125-20261122-7F3K9Q2M',
  ratedAt: '2026-11-22T15:16:36+08:00',
  itemName: '居民身份证换领',
  level: 'dissatisfied',
  levelLabel: '不满意',
  trackingToken: 'tracking-token-of-the-benchmark-0123456789',
});
