import type { CASE_KINDS, Channel } from '@haochaping/core';
import * as z from 'zod/mini';
import { withApplicant } from '../applicant.js';
import { codeTable, type NoCode } from '../code-table.js';
import { exchange, jsonIn, postForm, unreadable, type Ports } from '../exchange.js';
import { fill, ifKnown, needed, personal, personalFieldsOf, type FieldRow } from '../field-map.js';
import { refused, refusedByProvince, type Delivery, type PushAdapter } from '../outcome.js';
import type { ApplicantOf, ApplicantType, RatingReport, WithApplicant } from '../report.js';
import { codesSchema, filledSchema, urlSchema } from '../settings.js';
import { CASE_STATUS, LIVE_LEVELS } from '../shared-codes.js';
import { wireTime } from '../wire-time.js';

/** `pf`: 6 is a text message here, not a phone call; 7 is no channel at all but a default rating. Phone calls have no code. */
export const NINGBO_CHANNEL = codeTable<Channel | 'default-rating'>({
  pc: '1',
  mobile: '2',
  'qr-code': '3',
  'hall-tablet': '4',
  'hall-terminal': '5',
  sms: '6',
  'default-rating': '7',
});

/** `promiseTime`: the other way round than elsewhere. */
export const NINGBO_CASE_KIND = codeTable<(typeof CASE_KINDS)[number]>({ promised: '1', immediate: '2' });

/** `userProp`: only natural and legal persons. */
export const NINGBO_USER = codeTable<'natural-person' | 'legal-person'>({ 'natural-person': '1', 'legal-person': '2' });

/** `assessNumber`: 首次评价, 二次评价. */
export const NINGBO_NTH = codeTable<'first' | 'second'>({ first: '1', second: '2' });

export const ningboSettingsSchema = z.object({
  /** offlinereport.do 的网址。 */
  url: urlSchema,
  /** Names of the regions, by the codes of our cases: the message has both. */
  regionNames: z.record(filledSchema, filledSchema),
  /** 省统一的部门编号, by the codes of our organisations. */
  departmentCodes: z.optional(z.record(filledSchema, filledSchema)),
  /** Values of `result` that mean accepted. */
  acceptedResults: codesSchema,
  /** Values of `result` that mean that it is there already. */
  duplicateResults: z.optional(z.array(filledSchema)),
});
export type NingboSettings = z.infer<typeof ningboSettingsSchema>;

type Source = WithApplicant<RatingReport>;

const fieldsOf = (settings: NingboSettings): readonly FieldRow<Source>[] => [
  needed('areaCode', '行政区划', ({ serviceCase }) => serviceCase.regionCode),
  needed('areaName', '行政区域名称', ({ serviceCase }) => settings.regionNames[serviceCase.regionCode]),
  needed('deptCode', '部门统一社会信用代码', ({ serviceCase }) => serviceCase.organisation.orgCode),
  needed('taskCode', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
  needed('taskName', '事项名称', ({ serviceCase }) => serviceCase.item.itemName),
  needed('projectNo', '办件编号', ({ caseNo }) => caseNo),
  needed('proStatus', '办件状态', ({ serviceCase }) => CASE_STATUS.codeOf(serviceCase.caseStatus)),
  ifKnown(
    'proDepartCode',
    '省统一部门编号',
    ({ serviceCase }) => settings.departmentCodes?.[serviceCase.organisation.orgCode],
  ),
  needed('proDepart', '受理部门', ({ serviceCase }) => serviceCase.organisation.orgName),
  ifKnown('proManager', '经办人', ({ serviceCase }) => serviceCase.staff?.staffName),
  needed('pf', '评价渠道', ({ isDefault, channel }) => NINGBO_CHANNEL.codeOf(isDefault ? 'default-rating' : channel)),
  personal('certkeyGOV', '证件号码', ({ applicant }) => applicant?.certNo),
  personal('userName', '评价人', userName),
  needed('userProp', '评价人类型', ({ applicantType }) => userProp(applicantType)),
  needed('satisfaction', '满意度', ({ level }) => LIVE_LEVELS.codeOf(level)),
  ifKnown('evalDetail', '评价指标', ({ indicators }) => indicators.join(',')),
  ifKnown('writingEvaluation', '文字评价', ({ text }) => text),
  needed('assessTime', '评价时间', ({ ratedAt }) => wireTime(ratedAt)),
  needed('assessNumber', '评价次数', nthOf),
  needed('promiseTime', '办件类型', ({ serviceCase }) => NINGBO_CASE_KIND.codeOf(serviceCase.caseKind)),
  needed('acceptDate', '收件时间', ({ serviceCase }) => wireTime(serviceCase.acceptedAt)),
  needed('dataSource', '数据来源', () => '133'),
];

/** The identity number of a person and the name of a company, as the interface's comment has it. */
const userName = ({ applicantType, applicant }: Source): string | undefined =>
  applicantType === 'natural-person' ? applicant?.certNo : applicant?.name;

function userProp(type: ApplicantType | undefined): string | NoCode | undefined {
  if (type === undefined) return undefined;
  if (type === 'natural-person') return NINGBO_USER.codeOf(type);
  const isLegal = type === 'enterprise' || type === 'public-institution' || type === 'social-organisation';
  return isLegal ? NINGBO_USER.codeOf('legal-person') : { noCodeFor: type };
}

function nthOf({ nth }: RatingReport): string | NoCode {
  if (nth === 1) return NINGBO_NTH.codeOf('first');
  return nth === 2 ? NINGBO_NTH.codeOf('second') : { noCodeFor: String(nth) };
}

const replySchema = z.object({ result: z.union([z.string(), z.number()]), resultmsg: z.optional(z.string()) });

/** 宁波市 (浙江省), by push: one form, without a signature; the network keeps others out. */
export function ningboPush(
  settings: NingboSettings,
  ports: Ports & { readonly applicantOf: ApplicantOf },
): PushAdapter {
  const rows = fieldsOf(settings);
  return {
    provinceName: '浙江省宁波市',
    personalFields: personalFieldsOf(rows),
    send: async (report) => {
      // It would be taken for the rating of the first one, sent twice.
      if (report.visit > 1) return refused('no-code', '宁波市的接口分不清同一办件的第几次服务。', 'assessNumber');
      const known = await withApplicant(report, ports.applicantOf);
      if (known.outcome !== 'known') return known;
      const filled = fill(rows, known.source);
      if (filled.outcome !== 'filled') return filled;
      const answer = await exchange(ports.transport, postForm(settings.url, filled.fields));
      return answer.outcome === 'answered' ? deliveryIn(answer.text, settings) : answer;
    },
  };
}

function deliveryIn(text: string, { acceptedResults, duplicateResults = [] }: NingboSettings): Delivery {
  const read = replySchema.safeParse(jsonIn(text));
  if (!read.success) return unreadable();
  const result = String(read.data.result);
  if ([...acceptedResults, ...duplicateResults].includes(result)) return { outcome: 'delivered' };
  return refusedByProvince(read.data.resultmsg ?? result);
}
