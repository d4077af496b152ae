import { paperEntrySchema } from '@haochaping/core';
import * as call from '../calls/paper.js';
import { paperQuerySchema } from '../paper.js';
import type { Endpoint } from './endpoint.js';

/** Paper sheets (书面评价表), entered by two people of an office above the unit that is rated. */
export const PAPER_ENDPOINTS = {
  enterPaper: {
    ...call.enterPaper,
    caller: 'officer',
    summary: '录入一张书面评价表；主管机构的另一个人录得一样，才计入',
    body: paperEntrySchema,
    status: 201,
    refuses: [
      'paper-ticket-unknown',
      'paper-scan-used',
      'step-not-of-this-role',
      'step-not-of-this-unit',
      'unit-involved',
      'ticket-expired',
      'ticket-already-rated',
      'rating-too-early',
      'rating-too-late',
      'rating-on-hosted-page',
    ],
  },
  listPaperSheets: {
    ...call.listPaperSheets,
    caller: 'officer',
    summary: '本机构以下录入过的书面评价表：还等第二个人录入的、两人录得不一样的，或者已经计入的；没有评价的内容',
    query: paperQuerySchema,
    status: 200,
    refuses: ['step-not-of-this-role'],
  },
} as const satisfies Record<string, Endpoint>;
