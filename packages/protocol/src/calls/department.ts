import {
  caseNoSchema,
  defaultRatingSchema,
  instantSchema,
  postedCodeSchema,
  ratingSummarySchema,
  ticketSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';
import { officerTokenSchema } from '../officer.js';
import type { Call } from './call.js';

export const registerServiceCase = {
  method: 'PUT',
  path: '/v1/service-cases/{caseNo}',
  answer: z.object({ caseNo: caseNoSchema, registeredAt: instantSchema }),
} as const satisfies Call;

export const requestTicket = {
  method: 'POST',
  path: '/v1/service-cases/{caseNo}/tickets',
  // A second ticket is for the same occasion, which can be rated once by whichever ticket.
  repeatable: true,
  answer: ticketSchema,
} as const satisfies Call;

export const requestTargetTicket = {
  method: 'POST',
  path: '/v1/tickets',
  // One whose answer was lost reaches nobody.
  repeatable: true,
  answer: ticketSchema,
} as const satisfies Call;

export const postCode = {
  method: 'POST',
  path: '/v1/posted-codes',
  // The code of a target stays the same until it is replaced, and one that was replaced unseen is missed by nobody.
  repeatable: true,
  answer: postedCodeSchema,
} as const satisfies Call;

export const listRatings = {
  method: 'GET',
  path: '/v1/service-cases/{caseNo}/ratings',
  answer: z.object({
    ratings: z.array(ratingSummarySchema),
    /** Nobody's rating: a level that stands in for one; a rating in the list was given later and supersedes it. */
    defaultRating: z.optional(defaultRatingSchema),
  }),
} as const satisfies Call;

export const mintOfficerToken = {
  method: 'POST',
  path: '/v1/officer-tokens',
  // A second token gives no more than the first one.
  repeatable: true,
  answer: officerTokenSchema,
} as const satisfies Call;
