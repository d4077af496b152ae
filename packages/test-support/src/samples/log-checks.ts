import type { LogCheck } from '@haochaping/client';

/** What can come of a check against the log. */
export const LOG_CHECKS = {
  inLog: {
    state: 'in-log',
    index: 41,
    head: {
      size: 1306,
      root: 'c5f3a1e2977c1f6a1d3b8e0c6a54fb19de2f7b90a4c81e6d55320f9b7a6c41d8',
      at: '2026-09-18T15:20:00+08:00',
      keyId: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
      signature: '0f'.repeat(64),
    },
    sealed: 3,
    pending: 1,
  },
  notYet: { state: 'not-yet', sealedBy: '2026-09-18T15:26:36+08:00' },
  differs: { state: 'differs', because: 'receipt-differs' },
  cannotCheck: { state: 'cannot-check', because: 'insecure-page' },
} as const satisfies Record<string, LogCheck>;
