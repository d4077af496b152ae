import type { CASE_STATUSES } from '@haochaping/core';
import * as z from 'zod/mini';
import { codeTable } from '../code-table.js';
import { encryptSm2 } from '../crypto/sm2.js';
import { exchange, jsonIn, postForm, unreadable, type Ports } from '../exchange.js';
import { fill, ifKnown, needed, neededIf, personalFieldsOf, type FieldRow } from '../field-map.js';
import { refusedByProvince, type HostedAdapter, type PageOutcome } from '../outcome.js';
import type { Occasion } from '../report.js';
import { filledSchema, sm2LayoutSchema, sm2PublicKeySchema, urlSchema } from '../settings.js';
import { APPLICANT_TYPE, CASE_KIND, CASE_STATUS, codeIn, ITEM_TYPE, STEP_WORDS } from '../shared-codes.js';
import { compactTime, wireTime } from '../wire-time.js';

/** `bj_zt`, the case's real state: 已提交, 受理, 办结. Drafts and pre-reviews are no cases here. */
export const BEIJING_REAL_STATUS = codeTable<(typeof CASE_STATUSES)[number]>({
  'to-accept': '12',
  accepted: '20',
  closed: '45',
});

export const beijingSettingsSchema = z.object({
  /** ……/pubservice 的网址。 */
  baseUrl: urlSchema,
  appMark: filledSchema,
  appWord: filledSchema,
  sm2PublicKey: sm2PublicKeySchema,
  sm2Layout: sm2LayoutSchema,
  /** `source` and `token` of the page's address; the token is made once, of the client's secret and the source. */
  source: filledSchema,
  token: filledSchema,
  /** Which of the five services stands for a whole case; without it such an occasion is told as incomplete. */
  stepOfWholeCase: z.optional(z.enum(STEP_WORDS.names)),
});
export type BeijingSettings = z.infer<typeof beijingSettingsSchema>;

/** `projectService`. A service that is to be rated needs its state, name, time and day; nobody is named. */
const fieldsOf = (settings: BeijingSettings): readonly FieldRow<Occasion>[] => [
  needed('taskCode', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
  ifKnown('taskHandleItem', '业务办理项编码', ({ serviceCase }) => serviceCase.item.handleItemCode),
  needed('taskName', '事项名称', ({ serviceCase }) => serviceCase.item.itemName),
  ifKnown('taskType', '事项类型', ({ itemType }) => codeIn(ITEM_TYPE, itemType)),
  needed('projectNo', '办件编号', ({ caseNo }) => caseNo),
  needed('proStatus', '办件状态', ({ serviceCase }) => CASE_STATUS.codeOf(serviceCase.caseStatus)),
  needed('bj_zt', '真实办理状态', ({ serviceCase }) => BEIJING_REAL_STATUS.codeOf(serviceCase.caseStatus)),
  needed('orgcode', '受理部门编码', ({ serviceCase }) => serviceCase.organisation.orgCode),
  needed('orgName', '受理部门名称', ({ serviceCase }) => serviceCase.organisation.orgName),
  neededIf(isAccepted, 'acceptDate', '受理时间', ({ serviceCase }) => wireTime(serviceCase.acceptedAt)),
  neededIf(isClosed, 'resultDate', '办结时间', ({ serviceCase }) => wireTime(serviceCase.closedAt)),
  needed('projectType', '办件类型', ({ serviceCase }) => CASE_KIND.codeOf(serviceCase.caseKind)),
  ifKnown('userProp', '申请人类型', ({ applicantType }) => codeIn(APPLICANT_TYPE, applicantType)),
  needed('isService', '是否为可评价的服务', () => '1'),
  needed('serviceName', '服务名称', ({ step }) => codeIn(STEP_WORDS, step ?? settings.stepOfWholeCase)),
  needed('serviceTime', '服务时间', ({ servedAt }) => wireTime(servedAt)),
  needed('serviceDate', '服务日期', ({ servedAt }) => wireTime(servedAt)?.slice(0, 10)),
  needed('dataSource', '数据来源', () => '111'),
  needed('source', '初始来源', () => settings.appMark),
  needed('sourceTJ', '服务数据来源', () => settings.appMark),
];

const isAccepted = ({ serviceCase }: Occasion): boolean => serviceCase.caseStatus !== 'to-accept';
const isClosed = ({ serviceCase }: Occasion): boolean => serviceCase.caseStatus === 'closed';

const replySchema = z.object({
  success: z.boolean(),
  errorMessage: z.optional(z.nullable(z.string())),
  serviceCode: z.optional(z.nullable(z.string())),
});

/** 北京市: the service is registered as SM2 ciphertext, and the page's address holds the number that comes back. */
export function beijingPage(settings: BeijingSettings, ports: Ports): HostedAdapter {
  const rows = fieldsOf(settings);
  return {
    provinceName: '北京市',
    personalFields: personalFieldsOf(rows),
    hasPersonalDataInUrl: false,
    open: async (occasion) => {
      const filled = fill(rows, occasion);
      if (filled.outcome !== 'filled') return filled;
      const url = `${settings.baseUrl}/appraise4OT/reShareApprInfo`;
      const answer = await exchange(ports.transport, postForm(url, registration(settings, filled.fields, ports.now())));
      return answer.outcome === 'answered' ? pageIn(answer.text, settings, filled.fields.userProp) : answer;
    },
  };
}

/** What the province calls `sign` is an encryption. */
function registration(settings: BeijingSettings, fields: Readonly<Record<string, string>>, millis: number) {
  const { appMark, appWord, sm2PublicKey, sm2Layout } = settings;
  const time = compactTime(millis);
  const encrypted = (text: string): string => encryptSm2(text, sm2PublicKey, sm2Layout);
  const projectService = { ...fields, projectType: Number(fields.projectType) };
  const data = encrypted(JSON.stringify([{ projectService }]));
  return { appMark, time, sign: encrypted(time + appMark + appWord), params: JSON.stringify({ data }) };
}

function pageIn(text: string, settings: BeijingSettings, userProp: string | undefined): PageOutcome {
  const read = replySchema.safeParse(jsonIn(text));
  if (!read.success) return unreadable();
  const { success, errorMessage, serviceCode } = read.data;
  if (!success) return refusedByProvince(errorMessage ?? '');
  if (!serviceCode) return unreadable();
  const { baseUrl, source, token } = settings;
  const query = new URLSearchParams({ serviceCode, feedBackId: '', source, token, ...(userProp && { userProp }) });
  return { outcome: 'page', url: `${baseUrl}/appraise4PCOthers/pre?${query.toString()}` };
}
