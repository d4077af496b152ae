import type { Channel } from '@haochaping/core';
import { CHANNELS } from '@haochaping/core';
import * as z from 'zod/mini';
import { codeTable, type NoCode } from '../code-table.js';
import { encryptSm2, signSm2 } from '../crypto/sm2.js';
import { exchange, jsonIn, postForm, unreadable, type Ports } from '../exchange.js';
import { fill, ifKnown, needed, personalFieldsOf, type FieldRow } from '../field-map.js';
import { refused, refusedByProvince, type Delivery, type PushAdapter } from '../outcome.js';
import type { RatingReport } from '../report.js';
import {
  codesSchema,
  filledSchema,
  sm2LayoutSchema,
  sm2PrivateKeySchema,
  sm2PublicKeySchema,
  urlSchema,
} from '../settings.js';
import { LIVE_LEVELS } from '../shared-codes.js';
import { wireTime } from '../wire-time.js';

/** `serviceType`: 公共服务 and everything else. */
export const ZFSOFT_SERVICE_TYPE = codeTable<'public-service' | 'power'>({ 'public-service': '0', power: '1' });

export const zfsoftSettingsSchema = z.object({
  /** 保存办件的网址。 */
  caseUrl: urlSchema,
  /** saveQLCaseEvaluation 的网址。 */
  ratingUrl: urlSchema,
  apiKey: filledSchema,
  systemPwd: filledSchema,
  /** The platform's key: messages are encrypted for it. */
  sm2PublicKey: sm2PublicKeySchema,
  /** Ours: messages are signed with it, under the id `apiKey`. */
  sm2PrivateKey: sm2PrivateKeySchema,
  sm2Layout: sm2LayoutSchema,
  /** `pf` is a number of that platform's own dictionary. A channel that is left out is refused. */
  channelCodes: z.partialRecord(z.enum(CHANNELS), filledSchema),
  /** Indicators are numbers of the same dictionary, by our codes. One that is left out is refused. */
  indicatorCodes: z.record(filledSchema, filledSchema),
  /** `blStatus`, the state of a case that is reported, in that platform's dictionary. */
  handledStatus: filledSchema,
  /** `appStatus`, the state of review in which a rating arrives. */
  reviewStatus: filledSchema,
  /** Values of `code` in an answer that mean accepted. */
  acceptedCodes: codesSchema,
  /** Values of `code` that mean that it is there already. */
  duplicateCodes: z.optional(z.array(filledSchema)),
});
export type ZfsoftSettings = z.infer<typeof zfsoftSettingsSchema>;

/** The case. The platform takes it without its applicant, so nobody is named. */
const caseFields = (settings: ZfsoftSettings): readonly FieldRow<RatingReport>[] => [
  needed('caseNum', '办件编号', ({ caseNo }) => caseNo),
  needed('serviceName', '事项名称', ({ serviceCase }) => serviceCase.item.itemName),
  needed('serviceCode', '事项编码', ({ serviceCase }) => serviceCase.item.itemCode),
  ifKnown('serviceType', '事项类型', serviceType),
  needed('organCode', '机构编码', ({ serviceCase }) => serviceCase.organisation.orgCode),
  ifKnown('projectName', '办件名称', ({ serviceCase }) => serviceCase.caseTitle),
  needed('applyTime', '申请时间', ({ serviceCase }) => wireTime(serviceCase.acceptedAt)),
  needed('blStatus', '办理状态', () => settings.handledStatus),
];

const ratingFields = (settings: ZfsoftSettings): readonly FieldRow<RatingReport>[] => {
  const channels = codeTable<Channel>(settings.channelCodes);
  const indicators = codeTable<string>(settings.indicatorCodes);
  return [
    needed('projectNo', '办件编号', ({ caseNo }) => caseNo),
    needed('pjTerm', '满意度', ({ level }) => LIVE_LEVELS.codeOf(level)),
    needed('pf', '评价渠道', ({ channel }) => channels.codeOf(channel)),
    ifKnown('evalDetail', '评价指标', (report) => joined(report.indicators.map((code) => indicators.codeOf(code)))),
    ifKnown('content', '文字评价', ({ text }) => text),
    needed('appStatus', '审核状态', () => settings.reviewStatus),
    needed('assessTime', '评价时间', ({ ratedAt }) => wireTime(ratedAt)),
  ];
};

const serviceType = ({ itemType }: RatingReport): string | NoCode | undefined =>
  itemType === undefined ? undefined : ZFSOFT_SERVICE_TYPE.codeOf(itemType === 'public-service' ? itemType : 'power');

function joined(codes: readonly (string | NoCode)[]): string | NoCode {
  const known: string[] = [];
  for (const code of codes) {
    if (typeof code === 'object') return code;
    known.push(code);
  }
  return known.join(',');
}

const replySchema = z.object({
  code: z.union([z.string(), z.number()]),
  message: z.optional(z.nullable(z.string())),
});

/** 卓繁（Zfsoft）平台, by push: the case, then its rating, each encrypted for the platform and signed by us. */
export function zfsoftPush(settings: ZfsoftSettings, ports: Ports): PushAdapter {
  const [aboutCase, aboutRating] = [caseFields(settings), ratingFields(settings)];

  async function post(url: string, fields: Readonly<Record<string, string>>): Promise<Delivery> {
    const { apiKey, systemPwd, sm2PublicKey, sm2PrivateKey, sm2Layout } = settings;
    const requestData = encryptSm2(JSON.stringify(fields), sm2PublicKey, sm2Layout);
    const dataSign = signSm2(requestData, sm2PrivateKey, apiKey);
    const answer = await exchange(ports.transport, postForm(url, { apiKey, systemPwd, requestData, dataSign }));
    return answer.outcome === 'answered' ? deliveryIn(answer.text, settings) : answer;
  }

  return {
    provinceName: '卓繁（Zfsoft）平台',
    personalFields: personalFieldsOf([...aboutCase, ...aboutRating]),
    send: async (report) => {
      if (report.isDefault) return refused('no-code', '该平台的接口没有默认评价，不能当作群众的评价上报。', 'pjTerm');
      // It would be taken for the first rating of the case, sent twice.
      if (report.nth > 1 || report.visit > 1) {
        return refused('no-code', '该平台的接口里一件办件只有一个评价。', 'projectNo');
      }
      const toRegister = fill(aboutCase, report);
      if (toRegister.outcome !== 'filled') return toRegister;
      const toRate = fill(aboutRating, report);
      if (toRate.outcome !== 'filled') return toRate;
      const registered = await post(settings.caseUrl, toRegister.fields);
      return registered.outcome === 'delivered' ? post(settings.ratingUrl, toRate.fields) : registered;
    },
  };
}

function deliveryIn(text: string, { acceptedCodes, duplicateCodes = [] }: ZfsoftSettings): Delivery {
  const read = replySchema.safeParse(jsonIn(text));
  if (!read.success) return unreadable();
  const code = String(read.data.code);
  if ([...acceptedCodes, ...duplicateCodes].includes(code)) return { outcome: 'delivered' };
  return refusedByProvince(read.data.message ?? code);
}
