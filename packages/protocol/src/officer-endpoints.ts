import { stepSchema } from '@haochaping/core';
import type { Endpoint } from './endpoint.js';
import { badReviewPageSchema, badReviewQuerySchema, officerReviewSchema } from './officer.js';

export const listBadReviews = {
  method: 'GET',
  path: '/v1/bad-reviews',
  caller: 'officer',
  summary: '本机构的差评',
  query: badReviewQuerySchema,
  status: 200,
  answer: badReviewPageSchema,
  refuses: [],
} as const satisfies Endpoint;

export const getBadReview = {
  method: 'GET',
  path: '/v1/bad-reviews/{ratingNo}',
  caller: 'officer',
  summary: '一件差评的全部情况',
  status: 200,
  answer: officerReviewSchema,
  refuses: ['bad-review-unknown'],
} as const satisfies Endpoint;

export const takeStep = {
  method: 'POST',
  path: '/v1/bad-reviews/{ratingNo}/steps',
  caller: 'officer',
  summary: '办理一步：核实、整改、延期、反馈、办结',
  body: stepSchema,
  status: 201,
  answer: officerReviewSchema,
  refuses: ['bad-review-unknown', 'step-not-of-this-stage', 'extension-not-later'],
} as const satisfies Endpoint;
