import { indicatorsByLevelSchema, instantSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';

export const getIndicatorSet = {
  method: 'GET',
  path: '/v1/indicator-sets/{id}',
  caller: 'anyone',
  summary: '一套评价指标',
  status: 200,
  refuses: ['indicator-set-unknown'],
  answer: z.object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    service: indicatorsByLevelSchema,
    staff: z.optional(indicatorsByLevelSchema),
  }),
} as const satisfies Endpoint;

export const getHealth = {
  method: 'GET',
  path: '/healthz',
  caller: 'anyone',
  summary: '服务是否可用',
  status: 200,
  answer: z.object({ status: z.literal('ok') }),
  refuses: [],
} as const satisfies Endpoint;

export const moveSandboxClock = {
  method: 'POST',
  path: '/v1/sandbox/clock',
  caller: 'anyone',
  summary: '仅沙箱：把服务器的时钟向前拨',
  sandboxOnly: true,
  body: z.object({ forwardSeconds: z.int().check(z.minimum(1), z.maximum(366 * 86_400)) }),
  status: 200,
  answer: z.object({ now: instantSchema }),
  refuses: [],
} as const satisfies Endpoint;
