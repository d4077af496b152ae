import { findRatingSchema, scannedCodeSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import * as call from '../calls/open.js';
import type { Endpoint } from './endpoint.js';

const probe = { caller: 'anyone', ofTheProcess: true, status: 200, refuses: [] } as const;

export const OPEN_ENDPOINTS = {
  getIndicatorSet: {
    ...call.getIndicatorSet,
    caller: 'anyone',
    summary: '一套评价指标',
    status: 200,
    refuses: ['indicator-set-unknown'],
  },
  findRating: {
    ...call.findRating,
    caller: 'anyone',
    summary: '回执丢了：凭评价编号和当时留的手机号查到评价（每个编号每天 5 次，有没有这件评价答复都一样）',
    body: findRatingSchema,
    status: 200,
    refuses: ['rating-not-found', 'find-tries-used-up'],
  },
  scanCode: {
    ...call.scanCode,
    caller: 'anyone',
    summary: '扫张贴的评价码，换一张评价票据（同一设备同一天评一次；每个码每小时 120 次）',
    body: scannedCodeSchema,
    status: 201,
    refuses: ['code-unknown', 'code-used-up', 'rated-here-today'],
  },
  getLiveness: {
    ...call.getLiveness,
    ...probe,
    summary: '进程是否还活着（不看数据库）：答不上来就重启它',
  },
  getReadiness: {
    ...call.getReadiness,
    ...probe,
    summary: '能否接请求（数据库可写、没有正在停止）：不能就先不把请求转给它',
  },
  getHealth: {
    ...call.getHealth,
    ...probe,
    summary: '与 /readyz 相同，供已在使用它的部署',
  },
  moveSandboxClock: {
    ...call.moveSandboxClock,
    caller: 'anyone',
    summary: '仅沙箱：把服务器的时钟向前拨',
    sandboxOnly: true,
    body: z.object({ forwardSeconds: z.int().check(z.minimum(1), z.maximum(366 * 86_400)) }),
    status: 200,
    refuses: [],
  },
} as const satisfies Record<string, Endpoint>;
