import { ratingSessionSchema, receiptSchema, trackedReviewSchema } from '@haochaping/core';
import { BAD_RECEIPT } from './receipts.js';
import { REVIEWS } from './reviews.js';
import { LIULIN_SESSION } from './sessions.js';

/** What a province of tomorrow may answer: codes that this version does not know, as they come over the wire. */

const due = {
  ...BAD_RECEIPT.badReview?.dues[0],
  duty: 'publish',
  howCounted: { ...BAD_RECEIPT.badReview?.dues[0]?.howCounted, unit: 'court-days', starts: 'next-session' },
};

export const NEWER_SESSION = ratingSessionSchema.parse({
  ...LIULIN_SESSION,
  levels: [{ level: 'beyond-praise', label: '超出预期' }, ...LIULIN_SESSION.levels],
  indicators: {
    ...LIULIN_SESSION.indicators,
    'beyond-praise': [{ code: '601', text: '主动上门服务', base: true }],
  },
  questionnaire: {
    title: '问询表单',
    questions: [
      ...(LIULIN_SESSION.questionnaire?.questions.slice(0, 1) ?? []),
      { kind: 'drawing', id: 'sketch', text: '请画出排队路线' },
    ],
  },
  identity: { ...LIULIN_SESSION.identity, rule: 'by-e-id' },
});

export const NEWER_NOT_RATEABLE = ratingSessionSchema.parse({
  ...LIULIN_SESSION,
  rateable: { now: false, because: 'under-arbitration' },
});

export const NEWER_RECEIPT = receiptSchema.parse({ ...BAD_RECEIPT, badReview: { dues: [due] } });

export const NEWER_REVIEW = trackedReviewSchema.parse({
  ...REVIEWS.rectifying,
  stage: 'in-mediation',
  dues: [due],
  nextDue: { duty: 'publish', dueAt: due.dueAt, state: 'suspended', remedy: 'ask-mediator' },
  decisionUntil: '2026-10-12T23:59:59+08:00',
  raterSteps: ['join-mediation', 'verdict'],
  timeline: [
    { event: 'opened', at: '2026-09-18T15:16:36+08:00' },
    // 'accepted' is a verdict here, and no finding
    { event: 'verify', finding: 'accepted', at: '2026-09-21T10:02:00+08:00', by: '柳林县公安局', note: '已核实。' },
    { event: 'mediate', at: '2026-09-22T10:02:00+08:00', by: '柳林县司法局', note: '双方同意调解。', mediator: 7 },
  ],
});
