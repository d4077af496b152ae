import { logProofSchema, publicationSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import type { Call } from './call.js';

const which = publicationSchema.shape;

export const listPublications = {
  method: 'GET',
  path: '/v1/publications',
  answer: z.object({
    publications: z.array(
      z.object({
        regionCode: which.regionCode,
        placeName: which.placeName,
        period: which.period,
        version: which.version,
        reason: which.reason,
        publishedAt: which.publishedAt,
      }),
    ),
  }),
} as const satisfies Call;

export const getPublication = {
  method: 'GET',
  path: '/v1/publications/{period}/figures',
  answer: publicationSchema,
} as const satisfies Call;

export const getPublishedRanking = {
  method: 'GET',
  path: '/v1/publications/{period}/rankings',
  answer: z.object({ version: which.version, ranking: which.ranking }),
} as const satisfies Call;

export const getPublicationProof = {
  method: 'GET',
  path: '/v1/publications/{period}/log-proof',
  answer: z.object({
    ...logProofSchema.shape,
    /** The publication exactly as it was hashed: canonical JSON. */
    content: z.string(),
  }),
} as const satisfies Call;

export const releaseTypicalCase = {
  method: 'POST',
  path: '/v1/typical-cases',
  idempotent: true,
  answer: z.object({ releasedAt: which.publishedAt }),
} as const satisfies Call;
