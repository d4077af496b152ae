import { FOLLOW_UP_REFUSALS, followUpSchema, objectionSchema, verdictSchema } from '@haochaping/core';
import * as call from '../calls/tracking.js';
import type { Endpoint } from './endpoint.js';

export const TRACKING_ENDPOINTS = {
  getMyRating: {
    ...call.getMyRating,
    caller: 'tracking-token',
    summary: '我的评价、追评，以及现在能否追评',
    status: 200,
    refuses: [],
  },
  followUp: {
    ...call.followUp,
    caller: 'tracking-token',
    summary: '追评：答复以后再说一句，原评价不变',
    body: followUpSchema,
    status: 201,
    refuses: ['found-token-too-weak', ...FOLLOW_UP_REFUSALS],
  },
  identityAccess: {
    ...call.identityAccess,
    caller: 'tracking-token',
    summary: '我的姓名和电话是否还保存着，谁看过',
    status: 200,
    refuses: [],
  },
  withdrawIdentity: {
    ...call.withdrawIdentity,
    caller: 'tracking-token',
    summary: '撤回同意：立即删除我的姓名和电话，评价不变',
    status: 200,
    refuses: ['found-token-too-weak', 'identity-not-given'],
  },
  trackBadReview: {
    ...call.trackBadReview,
    caller: 'tracking-token',
    summary: '我的差评办到哪一步',
    etag: true,
    status: 200,
    refuses: ['bad-review-unknown'],
  },
  giveVerdict: {
    ...call.giveVerdict,
    caller: 'tracking-token',
    summary: '对答复说是否满意：认可，或写明理由退回',
    body: verdictSchema,
    status: 201,
    refuses: [
      'found-token-too-weak',
      'bad-review-unknown',
      'step-not-of-this-stage',
      'verdict-not-offered',
      'verdicts-used-up',
    ],
  },
  objectToExclusion: {
    ...call.objectToExclusion,
    caller: 'tracking-token',
    summary: '对不予采纳提出异议',
    body: objectionSchema,
    status: 201,
    refuses: [
      'bad-review-unknown',
      'step-not-of-this-stage',
      'objection-not-offered',
      'objection-used-up',
      'objection-too-late',
    ],
  },
} as const satisfies Record<string, Endpoint>;
