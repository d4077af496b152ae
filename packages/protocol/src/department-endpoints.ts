import {
  caseNoSchema,
  instantSchema,
  ratingSummarySchema,
  serviceCaseSchema,
  ticketRequestSchema,
  ticketSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { officerTokenRequestSchema, officerTokenSchema } from './officer.js';

export const registerServiceCase = {
  method: 'PUT',
  path: '/v1/service-cases/{caseNo}',
  caller: 'department',
  summary: '登记或更新办件',
  body: serviceCaseSchema,
  status: 200,
  answer: z.object({ caseNo: caseNoSchema, registeredAt: instantSchema }),
  refuses: ['region-unknown', 'service-case-of-another-app'],
} as const satisfies Endpoint;

export const requestTicket = {
  method: 'POST',
  path: '/v1/service-cases/{caseNo}/tickets',
  caller: 'department',
  summary: '为一次服务申请评价票据',
  // A second ticket is for the same occasion, which can be rated once by whichever ticket.
  repeatable: true,
  body: ticketRequestSchema,
  status: 201,
  answer: ticketSchema,
  refuses: ['service-case-unknown', 'ticket-already-rated'],
} as const satisfies Endpoint;

export const listRatings = {
  method: 'GET',
  path: '/v1/service-cases/{caseNo}/ratings',
  caller: 'department',
  summary: '该办件有哪些评价（不含等级与评价人）',
  status: 200,
  answer: z.object({ ratings: z.array(ratingSummarySchema) }),
  refuses: ['service-case-unknown'],
} as const satisfies Endpoint;

export const mintOfficerToken = {
  method: 'POST',
  path: '/v1/officer-tokens',
  caller: 'department',
  summary: '为承办人、裁定人或回访员签发凭证',
  // A second token gives no more than the first one.
  repeatable: true,
  body: officerTokenRequestSchema,
  status: 201,
  answer: officerTokenSchema,
  refuses: ['organisation-unknown', 'role-not-granted'],
} as const satisfies Endpoint;
