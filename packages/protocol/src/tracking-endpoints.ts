import { ratingSchema, trackedReviewSchema } from '@haochaping/core';
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
