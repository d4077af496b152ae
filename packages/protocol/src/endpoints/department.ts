import { organisationSchema, serviceCaseSchema, ticketRequestSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import * as call from '../calls/department.js';
import type { Endpoint } from './endpoint.js';
import { officerTokenRequestSchema } from '../officer.js';

export const DEPARTMENT_ENDPOINTS = {
  registerServiceCase: {
    ...call.registerServiceCase,
    caller: 'department',
    summary: '登记或更新办件',
    body: serviceCaseSchema,
    status: 200,
    refuses: [
      'region-unknown',
      'organisation-unknown',
      'organisation-not-bound',
      'region-not-of-organisation',
      'item-unknown',
      'service-case-elsewhere',
    ],
  },
  requestTicket: {
    ...call.requestTicket,
    caller: 'department',
    summary: '为一次服务申请评价票据',
    body: ticketRequestSchema,
    status: 201,
    refuses: ['service-case-unknown', 'service-case-ambiguous', 'ticket-already-rated'],
  },
  listRatings: {
    ...call.listRatings,
    caller: 'department',
    summary: '该办件有哪些评价（不含等级与评价人）',
    query: z.object({ orgCode: z.optional(organisationSchema.shape.orgCode) }),
    status: 200,
    refuses: ['service-case-unknown', 'service-case-ambiguous'],
  },
  mintOfficerToken: {
    ...call.mintOfficerToken,
    caller: 'department',
    summary: '为机构的工作人员签发凭证，写明有哪些身份',
    body: officerTokenRequestSchema,
    status: 201,
    refuses: ['organisation-unknown', 'organisation-not-bound', 'role-not-granted'],
  },
} as const satisfies Record<string, Endpoint>;
