import { isBad, type Channel } from '@haochaping/core';
import * as z from 'zod/mini';
import { withApplicant } from '../applicant.js';
import { codeTable } from '../code-table.js';
import { encryptSm2 } from '../crypto/sm2.js';
import { exchange, jsonIn, postJson, unreadable, type Ports } from '../exchange.js';
import { fill, ifKnown, needed, neededIf, personal, personalFieldsOf, type FieldRow } from '../field-map.js';
import { refused, refusedByProvince, type Delivery, type PushAdapter, type Refused } from '../outcome.js';
import type { ApplicantOf, CertificateType, RatingReport, WithApplicant } from '../report.js';
import { filledSchema, sm2LayoutSchema, sm2PublicKeySchema, urlSchema } from '../settings.js';
import {
  APPLICANT_TYPE,
  CASE_KIND,
  CASE_STATUS,
  codeIn,
  ITEM_TYPE,
  LIVE_LEVELS,
  regionOf,
  STEP_WORDS,
} from '../shared-codes.js';
import { compactTime, wireTime } from '../wire-time.js';

/** `pf`: Shandong lists only these five; ratings by phone, text message and paper are refused. */
export const SHANDONG_CHANNEL = codeTable<Channel>({
  pc: '1',
  mobile: '2',
  'qr-code': '3',
  'hall-tablet': '4',
  'hall-terminal': '5',
});

/** `userPageType` of which public code shows the code. */
export const SHANDONG_CERTIFICATE = codeTable<CertificateType>({ 'identity-card': '111', 'credit-code': '001' });

/** `isdefault`: 群众给的, 默认的. */
export const SHANDONG_IS_DEFAULT = codeTable<'given' | 'default'>({ given: '0', default: '1' });

export const shandongSettingsSchema = z.object({
  /** addEvaluateService 的网址。 */
  serviceUrl: urlSchema,
  /** addEvaluate 的网址。 */
  ratingUrl: urlSchema,
  appMark: filledSchema,
  appWord: filledSchema,
  sm2PublicKey: sm2PublicKeySchema,
  sm2Layout: sm2LayoutSchema,
  /** What stands as `serviceName` when the whole case is rated; without it such a rating is told as incomplete. */
  serviceNameOfWholeCase: z.optional(filledSchema),
});
export type ShandongSettings = z.infer<typeof shandongSettingsSchema>;

type Source = WithApplicant<RatingReport>;

/** Every number of Shandong's begins with the province's 37. */
const projectNo = ({ caseNo }: RatingReport): string => (caseNo.startsWith('37') ? caseNo : `37${caseNo}`);

const orgcode = ({ serviceCase }: RatingReport): string =>
  `${serviceCase.regionCode.padEnd(12, '0')}_${serviceCase.organisation.orgCode}`;

const stepName =
  (settings: ShandongSettings) =>
  ({ step }: RatingReport) =>
    codeIn(STEP_WORDS, step) ?? settings.serviceNameOfWholeCase;

/** The service, which is registered before it can be rated. */
const serviceFields = (settings: ShandongSettings): readonly FieldRow<Source>[] => [
  needed('taskCode', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
  ifKnown('taskHandleItem', '业务办理项编码', ({ serviceCase }) => serviceCase.item.handleItemCode),
  needed('taskName', '事项名称', ({ serviceCase }) => serviceCase.item.itemName),
  ifKnown('taskType', '事项类型', ({ itemType }) => codeIn(ITEM_TYPE, itemType)),
  needed('areaCode', '行政区划（十二位）', ({ serviceCase }) => regionOf(serviceCase.regionCode, 12)),
  needed('projectNo', '办件编号', projectNo),
  ifKnown('projectName', '办件名称', ({ serviceCase }) => serviceCase.caseTitle),
  needed('proStatus', '办件状态', ({ serviceCase }) => CASE_STATUS.codeOf(serviceCase.caseStatus)),
  needed('orgcode', '机构编码', orgcode),
  needed('orgName', '机构名称', ({ serviceCase }) => serviceCase.organisation.orgName),
  needed('deptCode', '部门编码', ({ serviceCase }) => serviceCase.organisation.orgCode),
  ifKnown('proManager', '经办人', ({ serviceCase }) => serviceCase.staff?.staffName),
  neededIf(isAccepted, 'acceptDate', '受理时间', ({ serviceCase }) => wireTime(serviceCase.acceptedAt)),
  neededIf(isClosed, 'resultDate', '办结时间', ({ serviceCase }) => wireTime(serviceCase.closedAt)),
  needed('promiseTime', '办件类型', ({ serviceCase }) => CASE_KIND.codeOf(serviceCase.caseKind)),
  needed('userProp', '申请人类型', ({ applicantType }) => codeIn(APPLICANT_TYPE, applicantType)),
  personal('userName', '申请人姓名', ({ applicant }) => applicant?.name),
  personal('userPageType', '申请人证件类型', ({ applicant }) => codeIn(SHANDONG_CERTIFICATE, applicant?.certType)),
  personal('certKey', '申请人证件号码', ({ applicant }) => applicant?.certNo),
  needed('serviceName', '服务环节', stepName(settings)),
  needed('serviceNumber', '服务次数', ({ visit }) => String(visit)),
  needed('serviceTime', '服务时间', ({ servedAt }) => wireTime(servedAt)),
  needed('dataSource', '数据来源', () => '165'),
];

/** The rating itself names nobody. */
const ratingFields = (settings: ShandongSettings): readonly FieldRow<Source>[] => [
  ifKnown('taskType', '事项类型', ({ itemType }) => codeIn(ITEM_TYPE, itemType)),
  needed('projectNo', '办件编号', projectNo),
  needed('satisfaction', '满意度', ({ level }) => LIVE_LEVELS.codeOf(level)),
  needed('pf', '评价渠道', ({ channel }) => SHANDONG_CHANNEL.codeOf(channel)),
  needed('name', '服务环节', stepName(settings)),
  ifKnown('evalDetail', '评价指标', ({ indicators }) => indicators.join(',')),
  ifKnown('writingEvaluation', '文字评价', ({ text }) => text),
  needed('assessTime', '评价时间', ({ ratedAt }) => wireTime(ratedAt)),
  // The province tells ratings of a case apart by this number alone: it is the service's, as its own clients have it.
  needed('assessNumber', '评价次数', ({ visit }) => String(visit)),
  needed('serviceNumber', '服务次数', ({ visit }) => String(visit)),
  needed('isdefault', '是否默认评价', ({ isDefault }) => SHANDONG_IS_DEFAULT.codeOf(isDefault ? 'default' : 'given')),
];

const isAccepted = ({ serviceCase }: RatingReport): boolean => serviceCase.caseStatus !== 'to-accept';
const isClosed = ({ serviceCase }: RatingReport): boolean => serviceCase.caseStatus === 'closed';

/** Either of them means that the province has it already. */
const DUPLICATES = ['评价数据不可重复', '本次服务已存在评价'];

/** The newer interface answers with the first, the older with the second. */
const replySchema = z.union([
  z.object({ 'C-Response-Desc': z.string() }),
  z.object({ code: z.string(), success: z.string(), message: z.optional(z.string()) }),
]);

/** 山东省, by push: the service is registered, then its rating is posted, each as SM2 ciphertext in one envelope. */
export function shandongPush(
  settings: ShandongSettings,
  ports: Ports & { readonly applicantOf: ApplicantOf },
): PushAdapter {
  const service = serviceFields(settings);
  const rating = ratingFields(settings);

  async function post(url: string, fields: Readonly<Record<string, string>>): Promise<Delivery> {
    const { appMark, appWord, sm2PublicKey, sm2Layout } = settings;
    const time = compactTime(ports.now());
    const encrypted = (text: string): string => encryptSm2(text, sm2PublicKey, sm2Layout);
    const params = { evaluate: [encrypted(JSON.stringify([fields]))] };
    const txnBodyCom = { sign: encrypted(time + appMark + appWord), params, time, appMark };
    const request = postJson(url, { txnBodyCom, txnCommCom: {} }, { 'C-Tenancy-Id': '370000000000' });
    const answer = await exchange(ports.transport, request);
    return answer.outcome === 'answered' ? deliveryIn(answer.text) : answer;
  }

  return {
    provinceName: '山东省',
    personalFields: personalFieldsOf(service),
    send: async (report) => {
      const because = whyNotReported(report);
      if (because) return because;
      const known = await withApplicant(report, ports.applicantOf);
      if (known.outcome !== 'known') return known;
      // Both are complete before either is sent.
      const toRegister = fill(service, known.source);
      if (toRegister.outcome !== 'filled') return toRegister;
      const toRate = fill(rating, known.source);
      if (toRate.outcome !== 'filled') return toRate;
      const registered = await post(settings.serviceUrl, toRegister.fields);
      return registered.outcome === 'delivered' ? post(settings.ratingUrl, toRate.fields) : registered;
    },
  };
}

function whyNotReported(report: RatingReport): Refused | undefined {
  const { serviceCase, nth, level, isDefault, indicators, text = '' } = report;
  // It would be taken for the first one, sent twice.
  if (nth > 1) return refused('no-code', '山东省的接口没有追加的评价。', 'assessNumber');
  if (/0{8,}/.test(serviceCase.item.itemCode))
    return refused('not-reported-here', '自建事项（编码含八个以上连续的 0）不上报。', 'taskCode');
  if (isBad(level) && !isDefault && indicators.length === 0 && text.trim() === '') {
    return refused('field-missing', '山东省的差评必须勾选详情或填写文字评价。', 'evalDetail');
  }
  return undefined;
}

function deliveryIn(text: string): Delivery {
  const read = replySchema.safeParse(jsonIn(text));
  if (!read.success) return unreadable();
  const reply = read.data;
  const isYes =
    'C-Response-Desc' in reply
      ? reply['C-Response-Desc'] === 'success'
      : reply.code === '0' && reply.success === 'true';
  const said = 'C-Response-Desc' in reply ? reply['C-Response-Desc'] : (reply.message ?? '');
  return isYes || DUPLICATES.some((it) => said.includes(it)) ? { outcome: 'delivered' } : refusedByProvince(said);
}
