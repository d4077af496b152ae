import { digestSchema, logKeySchema, logProofSchema, signedHeadSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import type { Call } from './call.js';

export const getLogHead = {
  method: 'GET',
  path: '/v1/log/head',
  answer: signedHeadSchema,
} as const satisfies Call;

export const getLogKeys = {
  method: 'GET',
  path: '/v1/log/keys',
  answer: z.object({ keys: z.array(logKeySchema) }),
} as const satisfies Call;

export const getLogProof = {
  method: 'GET',
  path: '/v1/log/proof',
  answer: z.object({ path: z.array(digestSchema) }),
} as const satisfies Call;

export const getLogEntries = {
  method: 'GET',
  path: '/v1/log/entries',
  answer: z.object({ entries: z.array(digestSchema) }),
} as const satisfies Call;

export const getMyLogProof = {
  method: 'GET',
  path: '/v1/ratings/mine/log-proof',
  answer: logProofSchema,
} as const satisfies Call;

export const getSampleProof = {
  method: 'GET',
  path: '/v1/log/samples/{period}',
  answer: logProofSchema,
} as const satisfies Call;
