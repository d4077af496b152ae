import * as z from 'zod/mini';
import * as call from '../calls/log.js';
import type { Endpoint } from './endpoint.js';

/** A number as it stands in an address: decimal, written in one way only. */
const sizeInQuery = z.pipe(z.string().check(z.regex(/^(0|[1-9]\d{0,14})$/)), z.transform(Number));

/** A page of entries, small enough for every answer. */
export const LOG_ENTRIES_A_PAGE = 1000;

export const LOG_ENDPOINTS = {
  getLogHead: {
    ...call.getLogHead,
    caller: 'anyone',
    summary: '存证日志的签名头：条数、根散列、时间、签名',
    status: 200,
    refuses: [],
  },
  getLogKeys: {
    ...call.getLogKeys,
    caller: 'anyone',
    summary: '存证日志用过的全部签名公钥（JWK）',
    status: 200,
    refuses: [],
  },
  getLogProof: {
    ...call.getLogProof,
    caller: 'anyone',
    summary: '一致性证明：日志从 from 条到 to 条之间只增不改（RFC 9162）',
    query: z.object({ from: sizeInQuery, to: sizeInQuery }),
    status: 200,
    refuses: ['log-size-unknown'],
  },
  getLogEntries: {
    ...call.getLogEntries,
    caller: 'anyone',
    summary: '从第 from 条起的叶散列，每次至多 1000 条：任何人可以由此重算根散列',
    query: z.object({ from: sizeInQuery }),
    status: 200,
    refuses: ['log-size-unknown'],
  },
  getMyLogProof: {
    ...call.getMyLogProof,
    caller: 'tracking-token',
    summary: '我的评价及其后续记录在存证日志中的证明',
    status: 200,
    refuses: [],
  },
  getSampleProof: {
    ...call.getSampleProof,
    caller: 'anyone',
    summary: '一个月抽取回访对象所用的种子：月前存证的散列，月后公开的种子，和它们在存证日志中的证明',
    status: 200,
    refuses: [],
  },
} as const satisfies Record<string, Endpoint>;
