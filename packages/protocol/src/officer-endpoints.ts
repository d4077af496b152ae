import { LOOK_REFUSALS, identityPurposeSchema, officialStepSchema, readIdentitySchema } from '@haochaping/core';
import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { badReviewPageSchema, badReviewQuerySchema, officerReviewSchema } from './officer.js';

export const listBadReviews = {
  method: 'GET',
  path: '/v1/bad-reviews',
  caller: 'officer',
  summary: '由我办理、裁定或回访的差评',
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
  summary: '办理一步：转办、核实、申请不予采纳、裁定、延期、整改、答复、回访、办结',
  body: officialStepSchema,
  idempotent: true,
  status: 201,
  answer: officerReviewSchema,
  refuses: [
    'bad-review-unknown',
    'organisation-unknown',
    'step-not-of-this-stage',
    'step-not-of-this-role',
    'extension-not-offered',
    'extensions-used-up',
    'extension-not-later',
    'extension-too-far',
    'exclusion-not-offered',
    'exclusion-too-late',
    'decider-of-rated-unit',
    'decider-proposed-it',
    'decider-decided-before',
    'callback-not-offered',
    'caller-of-rated-unit',
    'verdict-awaited',
    'transfer-to-holder',
  ],
} as const satisfies Endpoint;

export const readIdentity = {
  method: 'GET',
  path: '/v1/identities/{ratingNo}',
  caller: 'officer',
  summary: '为核实、答复或回访查看评价人的姓名和电话：每次都记录，评价人看得到',
  query: z.object({ purpose: identityPurposeSchema }),
  status: 200,
  answer: readIdentitySchema,
  refuses: ['rating-unknown', ...LOOK_REFUSALS, 'identity-not-given', 'identity-withdrawn', 'identity-forgotten'],
} as const satisfies Endpoint;
