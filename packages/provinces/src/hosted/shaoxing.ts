import type { CASE_STATUSES, Channel } from '@haochaping/core';
import * as z from 'zod/mini';
import { withApplicant } from '../applicant.js';
import { codeTable, type NoCode } from '../code-table.js';
import { jsonIn, unreadable } from '../exchange.js';
import { fill, ifKnown, needed, personal, personalFieldsOf, type FieldRow } from '../field-map.js';
import { later, refused, refusedByProvince, type HostedAdapter, type PageOutcome } from '../outcome.js';
import type { ApplicantOf, ApplicantType, CertificateType, Occasion, WithApplicant } from '../report.js';
import { filledSchema } from '../settings.js';
import { CASE_KIND, codeIn } from '../shared-codes.js';
import { wireTime } from '../wire-time.js';

/** `affairStatus`: 收件, 办结. A case that is only to be accepted has no code. */
export const SHAOXING_STATUS = codeTable<(typeof CASE_STATUSES)[number]>({ accepted: '1', closed: '2' });

/** `identityType`: 身份证, 营业执照. */
export const SHAOXING_CERTIFICATE = codeTable<CertificateType>({ 'identity-card': '31', 'business-licence': '51' });

/** `userType`. */
export const SHAOXING_USER = codeTable<'natural-person' | 'legal-person'>({
  'natural-person': 'person',
  'legal-person': 'legal',
});

/** `channel`: public code shows these two; nothing is put in the place of another. */
export const SHAOXING_CHANNEL = codeTable<Channel>({ pc: 'PC_ONLINE', 'qr-code': 'QR' });

export const shaoxingSettingsSchema = z.object({
  /** Names of the regions, by the codes of our cases: the message has both. */
  regionNames: z.record(filledSchema, filledSchema),
  /** Where the page may be: an address elsewhere is refused, whoever answered with it. */
  pageOrigins: z.array(filledSchema).check(z.minLength(1, { error: '至少写一个' })),
});
export type ShaoxingSettings = z.infer<typeof shaoxingSettingsSchema>;

type Source = WithApplicant<Occasion>;

const fieldsOf = (settings: ShaoxingSettings): readonly FieldRow<Source>[] => [
  needed('affairId', '办件编号', ({ caseNo }) => caseNo),
  needed('affairType', '办件类型', ({ serviceCase }) => CASE_KIND.codeOf(serviceCase.caseKind)),
  needed('affairStatus', '办件状态', ({ serviceCase }) => SHAOXING_STATUS.codeOf(serviceCase.caseStatus)),
  needed('affairTime', '办理时间', ({ serviceCase }) => wireTime(serviceCase.closedAt ?? serviceCase.acceptedAt)),
  personal('identityType', '证件类型', ({ applicant }) => codeIn(SHAOXING_CERTIFICATE, applicant?.certType)),
  personal('userIdentityNum', '证件号码', ({ applicant }) => applicant?.certNo),
  needed('userType', '评价人类型', ({ applicantType }) => userType(applicantType)),
  needed('matterId', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
  needed('areaCode', '行政区划', ({ serviceCase }) => serviceCase.regionCode),
  needed('areaName', '行政区域名称', ({ serviceCase }) => settings.regionNames[serviceCase.regionCode]),
  needed('departCode', '部门编码', ({ serviceCase }) => serviceCase.organisation.orgCode),
  needed('departName', '部门名称', ({ serviceCase }) => serviceCase.organisation.orgName),
  needed('departIdentityCode', '部门统一社会信用代码', ({ serviceCase }) => serviceCase.organisation.orgCode),
  ifKnown('operatorName', '经办人', ({ serviceCase }) => serviceCase.staff?.staffName),
  needed('channel', '评价渠道', ({ channel }) => SHAOXING_CHANNEL.codeOf(channel)),
];

function userType(type: ApplicantType | undefined): string | NoCode | undefined {
  if (type === undefined) return undefined;
  if (type === 'natural-person') return SHAOXING_USER.codeOf(type);
  const isLegal = type === 'enterprise' || type === 'public-institution' || type === 'social-organisation';
  return isLegal ? SHAOXING_USER.codeOf('legal-person') : { noCodeFor: type };
}

/** The one method that is called. */
const PUBLISH_URL = 'com.alibaba.gov.evaluation.query.publishurl';

/**
 * A call over AtgBus, the province's message bus: the answer's text. It rejects when there is none. The bus signs with a library that the
 * province hands out, so the host brings the call.
 */
export type AtgBus = (method: string, params: Readonly<Record<string, string>>) => Promise<string>;

const replySchema = z.object({
  success: z.boolean(),
  data: z.optional(z.nullable(z.string())),
  errorMsg: z.optional(z.nullable(z.string())),
});

/** 绍兴市 (浙江省): asks the bus for the page's address. The identity number travels in the message, never in an address. */
export function shaoxingPage(
  settings: ShaoxingSettings,
  ports: { readonly applicantOf: ApplicantOf; readonly atgBus: AtgBus },
): HostedAdapter {
  const rows = fieldsOf(settings);
  return {
    provinceName: '浙江省绍兴市',
    personalFields: personalFieldsOf(rows),
    hasPersonalDataInUrl: false,
    open: async (occasion) => {
      const known = await withApplicant(occasion, ports.applicantOf);
      if (known.outcome !== 'known') return known;
      const filled = fill(rows, known.source);
      if (filled.outcome !== 'filled') return filled;
      try {
        return pageIn(await ports.atgBus(PUBLISH_URL, filled.fields), settings);
      } catch {
        return later('unreachable', '连接不上省平台的总线，或没有及时回答。');
      }
    },
  };
}

function pageIn(text: string, { pageOrigins }: ShaoxingSettings): PageOutcome {
  const read = replySchema.safeParse(jsonIn(text));
  if (!read.success) return unreadable();
  const { success, data, errorMsg } = read.data;
  if (!success) return refusedByProvince(errorMsg ?? '');
  if (!data || !URL.canParse(data)) return unreadable();
  if (pageOrigins.includes(new URL(data).origin)) return { outcome: 'page', url: data };
  return refused('field-invalid', '省平台给出的评价页不在设置 pageOrigins 之内。', 'data');
}
