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

const probe = {
  method: 'GET',
  caller: 'anyone',
  ofTheProcess: true,
  status: 200,
  answer: z.object({ status: z.literal('ok') }),
  refuses: [],
} as const;

export const getLiveness = {
  ...probe,
  path: '/livez',
  summary: '进程是否还活着（不看数据库）：答不上来就重启它',
} as const satisfies Endpoint;

export const getReadiness = {
  ...probe,
  path: '/readyz',
  summary: '能否接请求（数据库可写、没有正在停止）：不能就先不把请求转给它',
} as const satisfies Endpoint;

export const getHealth = {
  ...probe,
  path: '/healthz',
  summary: '与 /readyz 相同，供已在使用它的部署',
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
