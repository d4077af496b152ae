import type { Channel } from '@haochaping/core';
import * as z from 'zod/mini';
import { withApplicant } from '../applicant.js';
import { codeTable } from '../code-table.js';
import { exchange, jsonIn, unreadable, type Ports } from '../exchange.js';
import { fill, ifKnown, needed, neededIf, personal, personalFieldsOf, type FieldRow } from '../field-map.js';
import { later, refused, refusedByProvince, type Delivery, type Later, type PushAdapter } from '../outcome.js';
import type { ApplicantOf, CertificateType, RatingReport, WithApplicant } from '../report.js';
import { filledSchema, urlSchema } from '../settings.js';
import { APPLICANT_TYPE, CASE_STATUS, codeIn, LIVE_LEVELS, regionOf, STEP_WORDS } from '../shared-codes.js';
import { wireTime } from '../wire-time.js';
import { encryptedCase, replyIn, soapEnvelope, TOKEN_INVALID, tokenQuery } from './fujian-envelope.js';

/** `pf`: PC 端, 移动端, 二维码, 大厅平板, 大厅其他终端, 电话, 短信. */
export const FUJIAN_CHANNEL = codeTable<Channel>({
  pc: '1',
  mobile: '2',
  'qr-code': '3',
  'hall-tablet': '4',
  'hall-terminal': '5',
  phone: '6',
  sms: '7',
});

/** `userPageType`. Residents of Taiwan, Hong Kong and Macao have one code for several papers. */
export const FUJIAN_CERTIFICATE = codeTable<CertificateType>({
  'identity-card': '111',
  'credit-code': '001',
  'officer-card': '114',
  'soldier-card': '118',
  passport: '414',
  'taiwan-permit': '511',
  'hong-kong-macao-permit': '516',
  'other-certificate': '999',
});

/** `type`, the network on which the rating was given: 互联网, 政务信息网, 政务外网公共区. */
export const FUJIAN_NETWORK = codeTable<'internet' | 'government-information-network' | 'government-public-zone'>({
  internet: '1',
  'government-information-network': '2',
  'government-public-zone': '3',
});

/** `evaluateType`: 首次, 追加. */
export const FUJIAN_RATING_KIND = codeTable<'first' | 'appended'>({ first: '1', appended: '2' });

export const fujianSettingsSchema = z.object({
  /** 取令牌的网址：……/api-gateway/gateway/get-token. */
  tokenUrl: urlSchema,
  /** getSaveEvaluation 的网址。 */
  serviceUrl: urlSchema,
  appKey: filledSchema,
  /** Signs the token's request and gives the key of the message. */
  appCode: filledSchema,
  sysNo: filledSchema,
  network: z.enum(FUJIAN_NETWORK.names),
  /** What stands as `nodeName` when the whole case is rated; without it such a rating is told as incomplete. */
  nodeNameOfWholeCase: z.optional(filledSchema),
});
export type FujianSettings = z.infer<typeof fujianSettingsSchema>;

type Source = WithApplicant<RatingReport>;

/** From top to bottom as the message has them; what is needed is `checkParamsParameter` of a deployed system. */
const fieldsOf = (settings: FujianSettings): readonly FieldRow<Source>[] => [
  needed('sysNO', '系统编码', () => settings.sysNo),
  needed('businessCode', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
  needed('businessName', '事项名称', ({ serviceCase }) => serviceCase.item.itemName),
  needed('projectNo', '办件编号', ({ caseNo }) => caseNo),
  needed('proStatus', '办件状态', ({ serviceCase }) => CASE_STATUS.codeOf(serviceCase.caseStatus)),
  needed('projectName', '办件名称', ({ serviceCase }) => serviceCase.caseTitle),
  needed('nodeName', '办事环节', ({ step }) => codeIn(STEP_WORDS, step) ?? settings.nodeNameOfWholeCase),
  needed('regionCode', '行政区划（六位）', ({ serviceCase }) => regionOf(serviceCase.regionCode, 6)),
  needed('acceptDate', '受理时间', ({ serviceCase }) => wireTime(serviceCase.acceptedAt)),
  needed('userProp', '申请人类型', ({ applicantType }) => codeIn(APPLICANT_TYPE, applicantType)),
  personal('userName', '申请人姓名', ({ applicant }) => applicant?.name),
  personal('userPageType', '申请人证件类型', ({ applicant }) => codeIn(FUJIAN_CERTIFICATE, applicant?.certType)),
  personal('certKey', '申请人证件号码', ({ applicant }) => applicant?.certNo),
  neededIf(isClosed, 'resultDate', '办结时间', ({ serviceCase }) => wireTime(serviceCase.closedAt)),
  needed('serviceTime', '服务时间', ({ servedAt }) => wireTime(servedAt)),
  needed('evaluateType', '评价类型', ({ nth }) => FUJIAN_RATING_KIND.codeOf(nth === 1 ? 'first' : 'appended')),
  needed('pf', '评价渠道', ({ channel }) => FUJIAN_CHANNEL.codeOf(channel)),
  needed('type', '网络类型', () => FUJIAN_NETWORK.codeOf(settings.network)),
  personal('contactMobile', '联系电话', ({ applicant }) => applicant?.phone),
  needed('alternate', '满意度', ({ level }) => LIVE_LEVELS.codeOf(level)),
  ifKnown('appraisald', '评价指标', ({ indicators }) => indicators.join(',')),
  ifKnown('appraisaldnum', '评价指标个数', ({ indicators }) =>
    indicators.length > 0 ? String(indicators.length) : undefined,
  ),
  ifKnown('writingevalua', '文字评价', ({ text }) => text),
  needed('assessTime', '评价时间', ({ ratedAt }) => wireTime(ratedAt)),
];

const isClosed = ({ serviceCase }: RatingReport): boolean => serviceCase.caseStatus === 'closed';

const tokenSchema = z.object({ access_token: filledSchema });

/**
 * 福建省, by push: a token, then an SM4-encrypted XML document in a SOAP call. A token that the gateway no longer knows is fetched
 * anew, once. Its document has no field that tells a default rating from a given one, so default ratings are refused.
 */
export function fujianPush(
  settings: FujianSettings,
  ports: Ports & { readonly applicantOf: ApplicantOf },
): PushAdapter {
  const rows = fieldsOf(settings);
  let token: string | undefined;

  async function newToken(): Promise<{ outcome: 'token'; token: string } | Later> {
    const { tokenUrl, appKey, appCode } = settings;
    const url = `${tokenUrl}?${tokenQuery(appKey, appCode, ports.now())}`;
    const answer = await exchange(ports.transport, { method: 'GET', url });
    if (answer.outcome !== 'answered') return answer;
    const read = tokenSchema.safeParse(jsonIn(answer.text));
    return read.success ? { outcome: 'token', token: read.data.access_token } : unreadable();
  }

  async function save(xmlStr: string, mayRenew: boolean): Promise<Delivery> {
    if (token === undefined) {
      const fetched = await newToken();
      if (fetched.outcome !== 'token') return fetched;
      token = fetched.token;
    }
    const body = soapEnvelope(token, settings.appKey, xmlStr);
    const headers = { 'content-type': 'text/xml; charset=utf-8' };
    const answer = await exchange(ports.transport, { method: 'POST', url: settings.serviceUrl, headers, body });
    if (answer.outcome !== 'answered') return answer;
    if (!answer.text.includes(TOKEN_INVALID)) return deliveryIn(answer.text);
    token = undefined;
    return mayRenew ? save(xmlStr, false) : later('unreachable', '省平台不承认刚发的令牌。');
  }

  return {
    provinceName: '福建省',
    personalFields: personalFieldsOf(rows),
    send: async (report) => {
      if (report.isDefault)
        return refused('no-code', '福建省的接口没有默认评价，不能当作群众的评价上报。', 'alternate');
      const known = await withApplicant(report, ports.applicantOf);
      if (known.outcome !== 'known') return known;
      const filled = fill(rows, known.source);
      return filled.outcome === 'filled' ? save(encryptedCase(filled.fields, settings.appCode), true) : filled;
    },
  };
}

function deliveryIn(text: string): Delivery {
  const reply = replyIn(text);
  if (reply === undefined) return unreadable();
  if (reply.code !== '200') return refusedByProvince(reply.message);
  return { outcome: 'delivered', ...(reply.evaluateUnid !== undefined && { reference: reply.evaluateUnid }) };
}
