import { digestSchema, logKeySchema, logProofSchema, signedHeadSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';

/** A number as it stands in an address: decimal, written in one way only. */
const sizeInQuery = z.pipe(z.string().check(z.regex(/^(0|[1-9]\d{0,14})$/)), z.transform(Number));

/** A page of entries, small enough for every answer. */
export const LOG_ENTRIES_A_PAGE = 1000;

export const getLogHead = {
  method: 'GET',
  path: '/v1/log/head',
  caller: 'anyone',
  summary: '存证日志的签名头：条数、根散列、时间、签名',
  status: 200,
  answer: signedHeadSchema,
  refuses: [],
} as const satisfies Endpoint;

export const getLogKeys = {
  method: 'GET',
  path: '/v1/log/keys',
  caller: 'anyone',
  summary: '存证日志用过的全部签名公钥（JWK）',
  status: 200,
  answer: z.object({ keys: z.array(logKeySchema) }),
  refuses: [],
} as const satisfies Endpoint;

export const getLogProof = {
  method: 'GET',
  path: '/v1/log/proof',
  caller: 'anyone',
  summary: '一致性证明：日志从 from 条到 to 条之间只增不改（RFC 9162）',
  query: z.object({ from: sizeInQuery, to: sizeInQuery }),
  status: 200,
  answer: z.object({ path: z.array(digestSchema) }),
  refuses: ['log-size-unknown'],
} as const satisfies Endpoint;

export const getLogEntries = {
  method: 'GET',
  path: '/v1/log/entries',
  caller: 'anyone',
  summary: '从第 from 条起的叶散列，每次至多 1000 条：任何人可以由此重算根散列',
  query: z.object({ from: sizeInQuery }),
  status: 200,
  answer: z.object({ entries: z.array(digestSchema) }),
  refuses: ['log-size-unknown'],
} as const satisfies Endpoint;

export const getMyLogProof = {
  method: 'GET',
  path: '/v1/ratings/mine/log-proof',
  caller: 'tracking-token',
  summary: '我的评价及其后续记录在存证日志中的证明',
  status: 200,
  answer: logProofSchema,
  refuses: [],
} as const satisfies Endpoint;
