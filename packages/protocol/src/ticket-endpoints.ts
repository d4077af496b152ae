import { ratingSessionSchema, receiptSchema, submissionSchema } from '@haochaping/core';
import type { Endpoint } from './endpoint.js';

export const getRatingSession = {
  method: 'GET',
  path: '/v1/rating-session',
  caller: 'ticket',
  summary: '取得评价会话：评什么、怎么评、现在能否评',
  status: 200,
  answer: ratingSessionSchema,
  refuses: [],
} as const satisfies Endpoint;

export const submitRating = {
  method: 'POST',
  path: '/v1/ratings',
  caller: 'ticket',
  summary: '提交评价，取得回执',
  body: submissionSchema,
  idempotent: true,
  status: 201,
  answer: receiptSchema,
  refuses: ['ticket-expired', 'ticket-already-rated', 'rating-too-early', 'rating-on-hosted-page'],
} as const satisfies Endpoint;

export const skipRating = {
  method: 'POST',
  path: '/v1/rating-session/skip',
  caller: 'ticket',
  summary: '暂不评价',
  repeatable: true,
  status: 204,
  refuses: [],
} as const satisfies Endpoint;
