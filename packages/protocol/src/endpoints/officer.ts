import { ACCESS_REFUSALS, identityPurposeSchema, officialStepSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import * as call from '../calls/officer.js';
import type { Endpoint } from './endpoint.js';
import { badReviewQuerySchema } from '../officer.js';

export const OFFICER_ENDPOINTS = {
  listBadReviews: {
    ...call.listBadReviews,
    caller: 'officer',
    summary: '由我办理、监督、裁定、回访或审计的差评',
    query: badReviewQuerySchema,
    status: 200,
    refuses: [],
  },
  getBadReview: {
    ...call.getBadReview,
    caller: 'officer',
    summary: '一件差评的全部情况',
    status: 200,
    refuses: ['bad-review-unknown'],
  },
  takeStep: {
    ...call.takeStep,
    caller: 'officer',
    summary: '办理一步：交办、核实、复核、转办、申请不予采纳、裁定、延期、整改、答复、回访、办结、督办、移送',
    body: officialStepSchema,
    status: 201,
    refuses: [
      'bad-review-unknown',
      'organisation-unknown',
      'step-not-of-this-stage',
      'step-not-of-this-role',
      'step-not-of-this-unit',
      'person-was-rated',
      'unit-involved',
      'extension-not-offered',
      'extensions-used-up',
      'extension-not-later',
      'extension-too-far',
      'exclusion-not-offered',
      'exclusion-too-late',
      'decider-proposed-it',
      'decider-decided-before',
      'callback-not-offered',
      'callback-not-drawn',
      'callback-without-phone',
      'callback-too-early',
      'verdict-awaited',
      'transfer-to-holder',
    ],
  },
  readIdentity: {
    ...call.readIdentity,
    caller: 'officer',
    summary: '为核实、答复或回访查看评价人的姓名和电话：只有主管机构的监督员和回访员可以，每次都记录，评价人看得到',
    query: z.object({ purpose: identityPurposeSchema }),
    status: 200,
    refuses: ['rating-unknown', ...ACCESS_REFUSALS, 'identity-not-given', 'identity-withdrawn', 'identity-forgotten'],
  },
} as const satisfies Record<string, Endpoint>;
