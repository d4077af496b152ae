import { submissionSchema } from '@haochaping/core';
import * as call from '../calls/ticket.js';
import type { Endpoint } from './endpoint.js';

export const TICKET_ENDPOINTS = {
  getRatingSession: {
    ...call.getRatingSession,
    caller: 'ticket',
    summary: '取得评价会话：评什么、怎么评、现在能否评',
    status: 200,
    refuses: [],
  },
  submitRating: {
    ...call.submitRating,
    caller: 'ticket',
    summary: '提交评价，取得回执',
    body: submissionSchema,
    status: 201,
    refuses: [
      'ticket-expired',
      'ticket-already-rated',
      'rating-too-early',
      'rating-too-late',
      'rating-on-hosted-page',
      'rating-on-paper',
    ],
  },
  skipRating: {
    ...call.skipRating,
    caller: 'ticket',
    summary: '暂不评价',
    status: 204,
    refuses: [],
  },
} as const satisfies Record<string, Endpoint>;
