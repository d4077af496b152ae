import { CASE_STATUSES, type Channel } from '@haochaping/core';
import * as z from 'zod/mini';
import { withApplicant } from '../applicant.js';
import { codeTable } from '../code-table.js';
import { fill, ifKnown, needed, neededIf, personal, personalFieldsOf, type FieldRow } from '../field-map.js';
import type { HostedAdapter } from '../outcome.js';
import type { ApplicantOf, Occasion, WithApplicant } from '../report.js';
import { filledSchema, personalDataInUrlSchema, switchedOff } from '../settings.js';
import { APPLICANT_TYPE, codeIn, regionOf } from '../shared-codes.js';
import { wireTime } from '../wire-time.js';

/** `evaluateChannel`: public code shows the window's device (评价器) alone. */
export const ANHUI_CHANNEL = codeTable<Channel>({ 'hall-tablet': 'PJQ' });

const isBase = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const handleStateSchema = z.object({ code: filledSchema, name: filledSchema });

export const anhuiSettingsSchema = z.object({
  /** 评价页网址里编码内容之前的部分，例如 https://……?param= 。 */
  pageUrl: z.string().check(z.refine(isBase, { error: '须是 http 或 https 网址' })),
  source: z._default(filledSchema, '501'),
  /** 省里的办件状态字典：代码与名称。 */
  handleStates: z.partialRecord(z.enum(CASE_STATUSES), handleStateSchema),
  /** 证件类型字典，按我们的名称。 */
  certificateCodes: z.record(filledSchema, filledSchema),
  /** Names of the regions, by the codes of our cases: the address has both. */
  regionNames: z.record(filledSchema, filledSchema),
  /** `serviceVersion` of each item. */
  serviceVersions: z.record(filledSchema, filledSchema),
  personalDataInUrl: z.optional(personalDataInUrlSchema),
});
export type AnhuiSettings = z.infer<typeof anhuiSettingsSchema>;

type Source = WithApplicant<Occasion>;

const fieldsOf = (settings: AnhuiSettings): readonly FieldRow<Source>[] => {
  const certificates = codeTable<string>(settings.certificateCodes);
  const stateOf = ({ serviceCase }: Source) => settings.handleStates[serviceCase.caseStatus];
  const staffOf = ({ serviceCase: { staff } }: Source): string | undefined =>
    staff && JSON.stringify([{ loginName: staff.staffNo, name: staff.staffName }]);
  return [
    needed('key', '页面', () => 'PJQ'),
    needed('evaluateChannel', '评价渠道', ({ channel }) => ANHUI_CHANNEL.codeOf(channel)),
    needed('projNo', '办件编号', ({ caseNo }) => caseNo),
    needed('projName', '办件名称', ({ serviceCase }) => serviceCase.caseTitle ?? serviceCase.item.itemName),
    needed('serviceName', '事项名称', ({ serviceCase }) => serviceCase.item.itemName),
    needed('serviceCode', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
    needed('serviceVersion', '事项版本', ({ serviceCase }) => settings.serviceVersions[serviceCase.item.itemCode]),
    needed('serviceDepartment', '受理部门', ({ serviceCase }) => serviceCase.organisation.orgName),
    needed('serviceDepartmentCode', '受理部门编码', ({ serviceCase }) => serviceCase.organisation.orgCode),
    personal('applicantName', '申请人姓名', ({ applicant }) => applicant?.name),
    needed('applyTime', '申请时间', ({ serviceCase }) => wireTime(serviceCase.acceptedAt)),
    personal('applicantCardNumber', '申请人证件号码', ({ applicant }) => applicant?.certNo),
    personal('applicantPhone', '联系电话', ({ applicant }) => applicant?.phone),
    needed('handleStateCode', '办件状态代码', (it) => stateOf(it)?.code),
    needed('handleStateName', '办件状态名称', (it) => stateOf(it)?.name),
    needed('regionCode', '行政区划（十二位）', ({ serviceCase }) => regionOf(serviceCase.regionCode, 12)),
    needed('regionName', '行政区域名称', ({ serviceCase }) => settings.regionNames[serviceCase.regionCode]),
    needed('source', '来源', () => settings.source),
    needed('version', '版本', () => '2'),
    needed('userProp', '申请人类型', ({ applicantType }) => codeIn(APPLICANT_TYPE, applicantType)),
    personal('userPageType', '申请人证件类型', ({ applicant }) => codeIn(certificates, applicant?.certType)),
    neededIf(isClosed, 'transactionTime', '办理时间', ({ serviceCase }) => wireTime(serviceCase.closedAt)),
    ifKnown('evaluatedPersonInfo', '窗口人员', staffOf),
  ];
};

const isClosed = ({ serviceCase }: Occasion): boolean => serviceCase.caseStatus === 'closed';

/**
 * 安徽省: an address whose query is written in Base64 twice. That hides nothing: name, number and phone of the applicant stand in a GET
 * address; so it does nothing until the settings say that this is demanded, and why.
 */
export function anhuiPage(settings: AnhuiSettings, ports: { readonly applicantOf: ApplicantOf }): HostedAdapter {
  const rows = fieldsOf(settings);
  return {
    provinceName: '安徽省',
    personalFields: personalFieldsOf(rows),
    hasPersonalDataInUrl: true,
    open: async (occasion) => {
      if (!settings.personalDataInUrl) return switchedOff('安徽省');
      const known = await withApplicant(occasion, ports.applicantOf);
      if (known.outcome !== 'known') return known;
      const filled = fill(rows, known.source);
      if (filled.outcome !== 'filled') return filled;
      return { outcome: 'page', url: settings.pageUrl + doubleBase64(queryOf(filled.fields)) };
    },
  };
}

/** As the province's own clients join it; only what would end a value is escaped. */
const queryOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([field, value]) => `${field}=${value.replace(/[%&=#+]/g, encodeURIComponent)}`)
    .join('&');

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export const doubleBase64 = (text: string): string => base64(base64(text));
