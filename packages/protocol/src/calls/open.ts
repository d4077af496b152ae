import { foundRatingSchema, indicatorsByLevelSchema, instantSchema, ticketSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import type { Call } from './call.js';

export const getIndicatorSet = {
  method: 'GET',
  path: '/v1/indicator-sets/{id}',
  answer: z.object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    service: indicatorsByLevelSchema,
    staff: z.optional(indicatorsByLevelSchema),
  }),
} as const satisfies Call;

export const findRating = {
  method: 'POST',
  path: '/v1/ratings/find',
  answer: foundRatingSchema,
} as const satisfies Call;

export const scanCode = {
  method: 'POST',
  path: '/v1/posted-codes/scan',
  // A second ticket of one device and day is for the same occasion.
  repeatable: true,
  answer: ticketSchema,
} as const satisfies Call;

const probe = { method: 'GET', answer: z.object({ status: z.literal('ok') }) } as const;

export const getLiveness = { ...probe, path: '/livez' } as const satisfies Call;

export const getReadiness = { ...probe, path: '/readyz' } as const satisfies Call;

export const getHealth = { ...probe, path: '/healthz' } as const satisfies Call;

export const moveSandboxClock = {
  method: 'POST',
  path: '/v1/sandbox/clock',
  answer: z.object({ now: instantSchema }),
} as const satisfies Call;
