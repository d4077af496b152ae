import * as z from 'zod/mini';
import {
  causePageSchema,
  causeSchema,
  causeSuggestionsSchema,
  keyObjectsSchema,
  recordPageSchema,
  recordSchema,
  silentLevelsSchema,
  supervisedReviewSchema,
  unitCountsSchema,
} from '../supervision.js';
import type { Call } from './call.js';

export const countUnits = {
  method: 'GET',
  path: '/v1/supervision/counts',
  answer: z.object({ units: z.array(unitCountsSchema) }),
} as const satisfies Call;

export const listSupervised = {
  method: 'GET',
  path: '/v1/supervision/bad-reviews',
  answer: z.object({ badReviews: z.array(supervisedReviewSchema), next: z.optional(z.string()) }),
} as const satisfies Call;

export const listKeyObjects = {
  method: 'GET',
  path: '/v1/supervision/key-objects',
  answer: keyObjectsSchema,
} as const satisfies Call;

export const listSilentLevels = {
  method: 'GET',
  path: '/v1/supervision/silent-levels',
  answer: silentLevelsSchema,
} as const satisfies Call;

export const suggestCauses = {
  method: 'GET',
  path: '/v1/supervision/cause-suggestions',
  answer: causeSuggestionsSchema,
} as const satisfies Call;

export const listCauses = {
  method: 'GET',
  path: '/v1/supervision/causes',
  answer: causePageSchema,
} as const satisfies Call;

export const openCause = {
  method: 'POST',
  path: '/v1/supervision/causes',
  idempotent: true,
  answer: causeSchema,
} as const satisfies Call;

export const closeCause = {
  method: 'POST',
  path: '/v1/supervision/causes/{causeId}/closing',
  idempotent: true,
  answer: causeSchema,
} as const satisfies Call;

export const listRecords = {
  method: 'GET',
  path: '/v1/supervision/records',
  answer: recordPageSchema,
} as const satisfies Call;

export const openRecord = {
  method: 'POST',
  path: '/v1/supervision/records',
  idempotent: true,
  answer: recordSchema,
} as const satisfies Call;

export const addRecordEntry = {
  method: 'POST',
  path: '/v1/supervision/records/{recordId}/entries',
  idempotent: true,
  answer: recordSchema,
} as const satisfies Call;
