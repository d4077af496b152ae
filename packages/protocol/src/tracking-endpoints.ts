import { objectionSchema, ratingSchema, trackedReviewSchema, verdictSchema } from '@haochaping/core';
import type { Endpoint } from './endpoint.js';

export const getMyRating = {
  method: 'GET',
  path: '/v1/ratings/mine',
  caller: 'tracking-token',
  summary: '我的评价',
  status: 200,
  answer: ratingSchema,
  refuses: [],
} as const satisfies Endpoint;

export const trackBadReview = {
  method: 'GET',
  path: '/v1/bad-reviews/mine',
  caller: 'tracking-token',
  summary: '我的差评办到哪一步',
  etag: true,
  status: 200,
  answer: trackedReviewSchema,
  refuses: ['bad-review-unknown'],
} as const satisfies Endpoint;

export const giveVerdict = {
  method: 'POST',
  path: '/v1/bad-reviews/mine/verdict',
  caller: 'tracking-token',
  summary: '对答复表态：认可，或写明理由退回',
  body: verdictSchema,
  idempotent: true,
  status: 201,
  answer: trackedReviewSchema,
  refuses: ['bad-review-unknown', 'step-not-of-this-stage', 'verdict-not-offered', 'verdicts-used-up'],
} as const satisfies Endpoint;

export const objectToExclusion = {
  method: 'POST',
  path: '/v1/bad-reviews/mine/objection',
  caller: 'tracking-token',
  summary: '对不予采纳提出异议',
  body: objectionSchema,
  idempotent: true,
  status: 201,
  answer: trackedReviewSchema,
  refuses: [
    'bad-review-unknown',
    'step-not-of-this-stage',
    'objection-not-offered',
    'objection-used-up',
    'objection-too-late',
  ],
} as const satisfies Endpoint;
