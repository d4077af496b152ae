import { callAttemptSchema } from '@haochaping/core';
import { callbackQuerySchema } from '../callbacks.js';
import * as call from '../calls/callbacks.js';
import type { Endpoint } from './endpoint.js';

export const CALLBACK_ENDPOINTS = {
  listCallbacks: {
    ...call.listCallbacks,
    caller: 'officer',
    summary: '由我回访的：办结的差评、实名差评、抽中的评价人，本单位上一工作日办结的办件；或已经回访的记录',
    query: callbackQuerySchema,
    status: 200,
    refuses: ['step-not-of-this-role'],
  },
  recordCall: {
    ...call.recordCall,
    caller: 'officer',
    summary: '记下一次回访：满意、不满意和问卷的回答，或不愿回答、没有打通、号码不对',
    body: callAttemptSchema,
    status: 201,
    refuses: [
      'callback-unknown',
      'callback-settled',
      'step-not-of-this-stage',
      'step-not-of-this-role',
      'step-not-of-this-unit',
      'person-was-rated',
      'unit-involved',
      'callback-not-offered',
      'callback-not-drawn',
      'callback-without-phone',
      'callback-too-early',
    ],
  },
} as const satisfies Record<string, Endpoint>;
