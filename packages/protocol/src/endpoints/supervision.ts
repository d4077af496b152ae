import { causeClosingSchema, newCauseSchema, newRecordSchema, recordEntrySchema } from '@haochaping/core';
import * as call from '../calls/supervision.js';
import { pageQuerySchema, supervisedQuerySchema } from '../supervision.js';
import type { Endpoint } from './endpoint.js';

const READ = { caller: 'officer', status: 200, refuses: ['step-not-of-this-role'] } as const;
const MAY_NOT = ['step-not-of-this-role', 'step-not-of-this-unit', 'unit-involved'] as const;

/** What a supervisor and an auditor of a supervising office read of all below it, and what a supervisor keeps there. */
export const SUPERVISION_ENDPOINTS = {
  countUnits: {
    ...call.countUnits,
    ...READ,
    summary: '各单位的差评：未办结、将到期、超期、曾经超期、等评价人、退回过两次；每分钟数一次',
  },
  listSupervised: {
    ...call.listSupervised,
    ...READ,
    summary: '差评清单，先到期的在前；按单位、等级、事项、阶段、人员、渠道、文字、时限筛选',
    query: supervisedQuerySchema,
  },
  listKeyObjects: { ...call.listKeyObjects, ...READ, summary: '差评比较集中的单位和人员，按声明的规则，连同它的数字' },
  listSilentLevels: {
    ...call.listSilentLevels,
    ...READ,
    summary: '没有人选过的等级：一个单位的一个渠道，按声明的规则，提示检查设备',
  },
  suggestCauses: {
    ...call.suggestCauses,
    ...READ,
    summary: '可能有共性问题的：同一单位、同一事项、同一等级的几件差评',
  },
  listCauses: { ...call.listCauses, ...READ, summary: '共性问题，和它是否双归零', query: pageQuerySchema },
  openCause: {
    ...call.openCause,
    caller: 'officer',
    summary: '立一个共性问题：根源、措施、期限、相关的差评',
    body: newCauseSchema,
    status: 201,
    refuses: [...MAY_NOT, 'organisation-unknown', 'bad-review-unknown'],
  },
  closeCause: {
    ...call.closeCause,
    caller: 'officer',
    summary: '共性问题归零',
    body: causeClosingSchema,
    status: 201,
    refuses: [...MAY_NOT, 'cause-unknown', 'cause-closed'],
  },
  listRecords: {
    ...call.listRecords,
    ...READ,
    summary: '巡查发现、问责线索、廉洁线索，和办到哪一步',
    query: pageQuerySchema,
  },
  openRecord: {
    ...call.openRecord,
    caller: 'officer',
    summary: '登记巡查发现或问责线索，只记文号',
    body: newRecordSchema,
    status: 201,
    refuses: [...MAY_NOT, 'organisation-unknown'],
  },
  addRecordEntry: {
    ...call.addRecordEntry,
    caller: 'officer',
    summary: '巡查发现、问责线索、廉洁线索办到哪一步：移送、办理中、结论，只记文号',
    body: recordEntrySchema,
    status: 201,
    refuses: [...MAY_NOT, 'record-unknown', 'record-concluded'],
  },
} as const satisfies Record<string, Endpoint>;
