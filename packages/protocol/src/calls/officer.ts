import { readIdentitySchema } from '@haochaping/core';
import { badReviewPageSchema, officerReviewSchema } from '../officer.js';
import type { Call } from './call.js';

export const listBadReviews = {
  method: 'GET',
  path: '/v1/bad-reviews',
  answer: badReviewPageSchema,
} as const satisfies Call;

export const getBadReview = {
  method: 'GET',
  path: '/v1/bad-reviews/{ratingNo}',
  answer: officerReviewSchema,
} as const satisfies Call;

export const takeStep = {
  method: 'POST',
  path: '/v1/bad-reviews/{ratingNo}/steps',
  idempotent: true,
  answer: officerReviewSchema,
} as const satisfies Call;

export const readIdentity = {
  method: 'GET',
  path: '/v1/identities/{ratingNo}',
  answer: readIdentitySchema,
} as const satisfies Call;
