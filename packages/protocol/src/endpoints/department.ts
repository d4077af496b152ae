import {
  organisationSchema,
  postedCodeRequestSchema,
  serviceCaseSchema,
  targetTicketRequestSchema,
  ticketRequestSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';
import * as call from '../calls/department.js';
import type { RefusalCode } from '../refusals.js';
import type { Endpoint } from './endpoint.js';
import { officerTokenRequestSchema } from '../officer.js';

/** Why an app may not speak for an organisation in a region. */
const NOT_SERVED = [
  'region-unknown',
  'organisation-unknown',
  'organisation-not-bound',
  'region-not-of-organisation',
] as const satisfies readonly RefusalCode[];

export const DEPARTMENT_ENDPOINTS = {
  registerServiceCase: {
    ...call.registerServiceCase,
    caller: 'department',
    summary: '登记或更新办件',
    body: serviceCaseSchema,
    status: 200,
    refuses: [...NOT_SERVED, 'item-unknown', 'service-case-elsewhere'],
  },
  requestTicket: {
    ...call.requestTicket,
    caller: 'department',
    summary: '为一次服务申请评价票据',
    body: ticketRequestSchema,
    status: 201,
    refuses: ['service-case-unknown', 'service-case-ambiguous', 'ticket-already-rated'],
  },
  requestTargetTicket: {
    ...call.requestTargetTicket,
    caller: 'department',
    summary: '为没有办件的评价对象申请评价票据：机构、平台、窗口、办事指南、服务应用（综合点评，与办件的评价分开统计）',
    body: targetTicketRequestSchema,
    status: 201,
    refuses: [...NOT_SERVED, 'rated-here-today'],
  },
  postCode: {
    ...call.postCode,
    caller: 'department',
    summary: '张贴的评价码：同一个对象每次都是同一个码，直到换新',
    body: postedCodeRequestSchema,
    status: 201,
    refuses: NOT_SERVED,
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
