import { callbackPageSchema, callbackSchema } from '../callbacks.js';
import type { Call } from './call.js';

export const listCallbacks = {
  method: 'GET',
  path: '/v1/callbacks',
  answer: callbackPageSchema,
} as const satisfies Call;

export const recordCall = {
  method: 'POST',
  path: '/v1/callbacks/{callbackId}/attempts',
  idempotent: true,
  answer: callbackSchema,
} as const satisfies Call;
