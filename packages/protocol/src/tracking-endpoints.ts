import {
  FOLLOW_UP_REFUSALS,
  followUpSchema,
  identityAccessSchema,
  myRatingSchema,
  objectionSchema,
  trackedReviewSchema,
  verdictSchema,
} from '@haochaping/core';
import type { Endpoint } from './endpoint.js';

export const getMyRating = {
  method: 'GET',
  path: '/v1/ratings/mine',
  caller: 'tracking-token',
  summary: '我的评价、追评，以及现在能否追评',
  status: 200,
  answer: myRatingSchema,
  refuses: [],
} as const satisfies Endpoint;

export const followUp = {
  method: 'POST',
  path: '/v1/ratings/mine/follow-up',
  caller: 'tracking-token',
  summary: '追评：答复以后再说一句，原评价不变',
  body: followUpSchema,
  idempotent: true,
  status: 201,
  answer: myRatingSchema,
  refuses: [...FOLLOW_UP_REFUSALS],
} as const satisfies Endpoint;

export const identityAccess = {
  method: 'GET',
  path: '/v1/ratings/mine/identity-access',
  caller: 'tracking-token',
  summary: '我的姓名和电话是否还保存着，谁看过',
  status: 200,
  answer: identityAccessSchema,
  refuses: [],
} as const satisfies Endpoint;

/** A withdrawal is the same however often it is sent; what the rater then reads is the state that it left. */
export const withdrawIdentity = {
  method: 'DELETE',
  path: '/v1/ratings/mine/identity',
  caller: 'tracking-token',
  summary: '撤回同意：立即删除我的姓名和电话，评价不变',
  status: 200,
  answer: identityAccessSchema,
  refuses: ['identity-not-given'],
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
  summary: '对答复说是否满意：认可，或写明理由退回',
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
