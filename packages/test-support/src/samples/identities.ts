import type { IdentityAccess } from '@haochaping/core';
import { BAD_RECEIPT } from './receipts.js';

const SINCE = BAD_RECEIPT.ratedAt;
const ACCESS_LOG: IdentityAccess['accessLog'] = [
  { at: '2026-09-28T09:30:00+08:00', by: '柳林县行政审批服务管理局', role: 'caller', purpose: 'call-back' },
  { at: '2026-09-21T09:40:00+08:00', by: '柳林县行政审批服务管理局', role: 'caller', purpose: 'verify' },
];

/** What a rater can know of the name and phone that they gave, in each situation. */
export const IDENTITIES = {
  nobodyLooked: { identity: { state: 'kept', since: SINCE, keptDays: 30 }, accessLog: [], earlierAccesses: 0 },
  looked: {
    identity: { state: 'kept', since: SINCE, keptDays: 30, until: '2026-10-28T09:00:00+08:00' },
    accessLog: ACCESS_LOG,
    earlierAccesses: 3,
    finds: ['2026-09-27T20:15:00+08:00'],
  },
  withdrawn: {
    identity: { state: 'withdrawn', since: SINCE, withdrawnAt: '2026-09-29T08:00:00+08:00' },
    accessLog: ACCESS_LOG,
    earlierAccesses: 0,
  },
  forgotten: {
    identity: { state: 'forgotten', since: SINCE, forgottenAt: '2026-10-28T09:00:00+08:00' },
    accessLog: ACCESS_LOG,
    earlierAccesses: 0,
  },
  none: { identity: { state: 'none' }, accessLog: [], earlierAccesses: 0 },
} as const satisfies Record<string, IdentityAccess>;
