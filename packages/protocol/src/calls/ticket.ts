import { ratingSessionSchema, receiptSchema } from '@haochaping/core';
import type { Call } from './call.js';

export const getRatingSession = {
  method: 'GET',
  path: '/v1/rating-session',
  answer: ratingSessionSchema,
} as const satisfies Call;

export const submitRating = {
  method: 'POST',
  path: '/v1/ratings',
  idempotent: true,
  answer: receiptSchema,
} as const satisfies Call;

export const skipRating = {
  method: 'POST',
  path: '/v1/rating-session/skip',
  repeatable: true,
} as const satisfies Call;
