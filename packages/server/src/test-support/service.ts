import assert from 'node:assert/strict';
import {
  receiptSchema,
  ticketSchema,
  type OfficialRole,
  type Receipt,
  type ServiceCase,
  type Submission,
  type TicketRequest,
} from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import type { Reply } from './reply.js';
import type { TestProvince } from './test-province.js';

export const ORG_CODE = '11141125MB1A2B3C4D';

/** A certificate given at the hall of 柳林县. */
export const CLOSED_CASE: ServiceCase = {
  item: { itemCode: '11141125MB1A2B3C4D4000123001000', itemName: '食品经营许可证核发' },
  caseTitle: '某饭馆食品经营许可',
  organisation: { orgCode: ORG_CODE, orgName: '柳林县行政审批服务管理局' },
  regionCode: '141125',
  caseKind: 'promised',
  caseStatus: 'closed',
  acceptedAt: '2026-10-12T09:00:00+08:00',
  closedAt: '2026-10-16T09:30:00+08:00',
};

/** The same in 新华区, where the member of staff has a level and the rater a name. */
export const XINHUA_CASE: ServiceCase = {
  ...CLOSED_CASE,
  organisation: { orgCode: 'XH-0375', orgName: '新华区政务服务中心' },
  staff: { staffNo: '017', staffName: '李敏' },
  regionCode: '410402',
};

/** The office in charge of 好差评 in both: it serves too, and so registers cases of its own. */
export const SUPERVISING_CASE: ServiceCase = {
  ...CLOSED_CASE,
  organisation: { orgCode: 'LL-HCP', orgName: '柳林县“好差评”工作办公室' },
};

export const SATISFIED: Submission = { service: { level: 'satisfied', indicators: [] }, answers: {} };
export const DISSATISFIED: Submission = {
  service: { level: 'dissatisfied', indicators: [] },
  answers: {},
  text: '跑了三趟，每次要的材料都不一样',
};

/** As 新华区 wants it: with the rater's name. */
export const NAMED_DISSATISFIED: Submission = {
  ...DISSATISFIED,
  identity: { name: '张三丰', phone: '13800138000', consent: true },
};

let cases = 0;

/** Registers a case of its own and gives its number. */
export async function registered(province: TestProvince, serviceCase: ServiceCase = CLOSED_CASE): Promise<string> {
  cases += 1;
  const caseNo = `HALL-${cases}`;
  const reply = await province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: serviceCase });
  assert.equal(reply.status, 200, reply.text);
  return caseNo;
}

export async function ticketFor(
  province: TestProvince,
  caseNo: string,
  request: TicketRequest = { channel: 'pc' },
): Promise<string> {
  const reply = await province.signed('POST', `/v1/service-cases/${caseNo}/tickets`, { body: request });
  assert.equal(reply.status, 201, reply.text);
  return ticketSchema.parse(reply.json).ticket;
}

export const freshTicket = async (province: TestProvince, serviceCase?: ServiceCase): Promise<string> =>
  ticketFor(province, await registered(province, serviceCase));

export const rate = (
  province: TestProvince,
  ticket: string,
  body: unknown,
  key = 'key-of-this-submission',
): Promise<Reply> => province.withToken(ticket, 'POST', '/v1/ratings', { body, headers: { 'idempotency-key': key } });

/** Rates a case of its own. */
export async function rated(
  province: TestProvince,
  submission: Submission,
  serviceCase?: ServiceCase,
): Promise<Receipt> {
  const reply = await rate(province, await freshTicket(province, serviceCase), submission);
  assert.equal(reply.status, 201, reply.text);
  return receiptSchema.parse(reply.json);
}

type Person = {
  readonly role?: OfficialRole;
  readonly roles?: readonly OfficialRole[];
  readonly staffNo?: string;
};

/** A token for somebody of an organisation. */
export async function officerToken(
  province: TestProvince,
  orgCode = ORG_CODE,
  { role = 'officer', roles = [role], staffNo = '007' }: Person = {},
): Promise<string> {
  const body = { officer: { staffNo, staffName: '王芳' }, orgCode, roles };
  const reply = await province.signed('POST', '/v1/officer-tokens', { body });
  assert.equal(reply.status, 201, reply.text);
  return ENDPOINTS.mintOfficerToken.answer.parse(reply.json).officerToken;
}
