import { periodSchema, publicationSchema, typicalCaseReleaseSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import * as call from '../calls/publication.js';
import type { Endpoint } from './endpoint.js';

const { regionCode } = publicationSchema.shape;
const versionInQuery = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,3}$/)), z.transform(Number));

const published = {
  caller: 'anyone',
  /** One version never changes; without one, the newest is meant. */
  query: z.object({ regionCode, version: z.optional(versionInQuery) }),
  etag: true,
  isPublic: true,
  status: 200,
  refuses: ['publication-unknown'],
} as const satisfies Partial<Endpoint>;

export const PUBLICATION_ENDPOINTS = {
  listPublications: {
    ...call.listPublications,
    caller: 'anyone',
    summary: '公布过哪些地区、哪些公布期的哪几版，新的在前',
    query: z.object({ regionCode: z.optional(regionCode), period: z.optional(periodSchema) }),
    etag: true,
    isPublic: true,
    status: 200,
    refuses: [],
  },
  getPublication: {
    ...call.getPublication,
    ...published,
    summary:
      '一个公布期的数字：各等级件数、六个比率及公式、差评处理结果、不予采纳的件数、排名、典型案例、第三方与考核评价',
  },
  getPublishedRanking: { ...call.getPublishedRanking, ...published, summary: '一个公布期的部门排名（本地公布排名的）' },
  getPublicationProof: {
    ...call.getPublicationProof,
    ...published,
    summary: '所公布内容的原文，以及它的散列在存证日志中的证明',
  },
  releaseTypicalCase: {
    ...call.releaseTypicalCase,
    caller: 'officer',
    summary: '主管机构的监督员发布一个典型案例的文字，随当月一起公布；不得含评价人的信息',
    body: typicalCaseReleaseSchema,
    status: 201,
    refuses: ['organisation-unknown', 'region-not-of-organisation', 'step-not-of-this-role', 'step-not-of-this-unit'],
  },
} as const satisfies Record<string, Endpoint>;
