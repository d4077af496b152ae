import { identityAccessSchema, myRatingSchema, trackedReviewSchema } from '@haochaping/core';
import type { Call } from './call.js';

export const getMyRating = {
  method: 'GET',
  path: '/v1/ratings/mine',
  answer: myRatingSchema,
} as const satisfies Call;

export const followUp = {
  method: 'POST',
  path: '/v1/ratings/mine/follow-up',
  idempotent: true,
  answer: myRatingSchema,
} as const satisfies Call;

export const identityAccess = {
  method: 'GET',
  path: '/v1/ratings/mine/identity-access',
  answer: identityAccessSchema,
} as const satisfies Call;

/** A withdrawal is the same however often it is sent; what the rater then reads is the state that it left. */
export const withdrawIdentity = {
  method: 'DELETE',
  path: '/v1/ratings/mine/identity',
  answer: identityAccessSchema,
} as const satisfies Call;

export const trackBadReview = {
  method: 'GET',
  path: '/v1/bad-reviews/mine',
  answer: trackedReviewSchema,
} as const satisfies Call;

export const giveVerdict = {
  method: 'POST',
  path: '/v1/bad-reviews/mine/verdict',
  idempotent: true,
  answer: trackedReviewSchema,
} as const satisfies Call;

export const objectToExclusion = {
  method: 'POST',
  path: '/v1/bad-reviews/mine/objection',
  idempotent: true,
  answer: trackedReviewSchema,
} as const satisfies Call;
