import type { Channel } from '@haochaping/core';
import * as z from 'zod/mini';
import { withApplicant } from '../applicant.js';
import { codeTable } from '../code-table.js';
import { encryptDes } from '../crypto/des.js';
import type { Ports } from '../exchange.js';
import { fill, ifKnown, needed, neededIf, personal, personalFieldsOf, type FieldRow } from '../field-map.js';
import type { HostedAdapter } from '../outcome.js';
import type { ApplicantOf, CertificateType, Occasion, WithApplicant } from '../report.js';
import { filledSchema, personalDataInUrlSchema, switchedOff, urlSchema } from '../settings.js';
import { APPLICANT_TYPE, CASE_KIND, CASE_STATUS, codeIn, regionOf } from '../shared-codes.js';
import { wireTime } from '../wire-time.js';

/** `pf`: public code shows the page of the hall's tablet alone. 4 is a channel here, and no level: 不评价 has no code at all. */
export const GUANGDONG_CHANNEL = codeTable<Channel>({ 'hall-tablet': '4' });

/** `certType` of which public code shows the code. */
export const GUANGDONG_CERTIFICATE = codeTable<CertificateType>({ 'identity-card': '111' });

export const guangdongSettingsSchema = z.object({
  /** ……/evaluatereq/pad/score 的网址。 */
  pageUrl: urlSchema,
  appId: filledSchema,
  /** 省平台给的 DES 密钥，8 个 ASCII 字符。 */
  desKey: z.string().check(z.regex(/^[\x21-\x7e]{8}$/, { error: '须是 8 个 ASCII 字符' })),
  /** Names of the regions, by the codes of our cases: the address has both. */
  regionNames: z.record(filledSchema, filledSchema),
  /** `hallCode`, the hall in which the tablet stands. */
  hallCode: z.optional(filledSchema),
  personalDataInUrl: z.optional(personalDataInUrlSchema),
});
export type GuangdongSettings = z.infer<typeof guangdongSettingsSchema>;

type Source = WithApplicant<Occasion>;

/** `proDepartId`: the nine characters of the unified social credit code that are the organisation's own. */
const departmentId = ({ serviceCase }: Source): string | undefined =>
  /^[0-9A-Z]{18}$/.test(serviceCase.organisation.orgCode) ? serviceCase.organisation.orgCode.slice(8, 17) : undefined;

const fieldsOf = (settings: GuangdongSettings): readonly FieldRow<Source>[] => [
  needed('appId', '应用编号', () => settings.appId),
  needed('pf', '评价渠道', ({ channel }) => GUANGDONG_CHANNEL.codeOf(channel)),
  needed('projectId', '办件编号', ({ caseNo }) => caseNo),
  needed('taskId', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
  needed('taskName', '事项名称', ({ serviceCase }) => serviceCase.item.itemName),
  needed('taskType', '办件类型', ({ serviceCase }) => CASE_KIND.codeOf(serviceCase.caseKind)),
  // What others call the theme of an item is the type of the applicant here.
  needed('subMatter', '申请人类型', ({ applicantType }) => codeIn(APPLICANT_TYPE, applicantType)),
  needed('proStatus', '办件状态', ({ serviceCase }) => CASE_STATUS.codeOf(serviceCase.caseStatus)),
  needed('proDepartId', '受理部门组织机构代码', departmentId),
  needed('proDepart', '受理部门', ({ serviceCase }) => serviceCase.organisation.orgName),
  needed('deptCode', '部门统一社会信用代码', ({ serviceCase }) => serviceCase.organisation.orgCode),
  needed('areaId', '行政区划（六位）', ({ serviceCase }) => regionOf(serviceCase.regionCode, 6)),
  needed('areaName', '行政区域名称', ({ serviceCase }) => settings.regionNames[serviceCase.regionCode]),
  ifKnown('hallCode', '大厅编码', () => settings.hallCode),
  personal('userName', '申请人姓名', ({ applicant }) => applicant?.name),
  personal('userCert', '申请人证件号码', ({ applicant }) => applicant && encryptDes(applicant.certNo, settings.desKey)),
  personal(
    'phonumber',
    '联系电话',
    ({ applicant }) => applicant?.phone && encryptDes(applicant.phone, settings.desKey),
  ),
  personal('certType', '申请人证件类型', ({ applicant }) => codeIn(GUANGDONG_CERTIFICATE, applicant?.certType)),
  neededIf(isAccepted, 'acceptDate', '受理时间', ({ serviceCase }) => wireTime(serviceCase.acceptedAt)),
  neededIf(isClosed, 'resultDate', '办结时间', ({ serviceCase }) => wireTime(serviceCase.closedAt)),
  ifKnown('proManager', '经办人', ({ serviceCase }) => serviceCase.staff?.staffName),
  ifKnown('proManagerNo', '经办人编号', ({ serviceCase }) => serviceCase.staff?.staffNo),
];

const isAccepted = ({ serviceCase }: Occasion): boolean => serviceCase.caseStatus !== 'to-accept';
const isClosed = ({ serviceCase }: Occasion): boolean => serviceCase.caseStatus === 'closed';

/**
 * How the query is signed: 32 hexadecimal digits over its fields. Public code shows the result and not the rule, so the rule comes
 * from the document that the province gave you.
 */
export type GuangdongSign = (fields: Readonly<Record<string, string>>) => string;

/**
 * 广东省: a signed address of the hall tablet's page. It carries the applicant's name in clear text and number and phone as DES, in a
 * GET address; so it does nothing until the settings say that this is demanded, and why.
 */
export function guangdongPage(
  settings: GuangdongSettings,
  ports: Pick<Ports, 'now'> & { readonly applicantOf: ApplicantOf; readonly sign: GuangdongSign },
): HostedAdapter {
  const rows = fieldsOf(settings);
  return {
    provinceName: '广东省',
    personalFields: personalFieldsOf(rows),
    hasPersonalDataInUrl: true,
    open: async (occasion) => {
      if (!settings.personalDataInUrl) return switchedOff('广东省');
      const known = await withApplicant(occasion, ports.applicantOf);
      if (known.outcome !== 'known') return known;
      const filled = fill(rows, known.source);
      if (filled.outcome !== 'filled') return filled;
      const fields = { ...filled.fields, timestamp: String(ports.now()) };
      const query = new URLSearchParams({ ...fields, sign: ports.sign(fields) });
      return { outcome: 'page', url: `${settings.pageUrl}?${query.toString()}` };
    },
  };
}
