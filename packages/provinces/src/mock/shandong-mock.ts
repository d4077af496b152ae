import * as z from 'zod/mini';
import { decryptSm2, newSm2Keys, type Sm2Layout } from '../crypto/sm2.js';
import { jsonIn } from '../exchange.js';
import type { ShandongSettings } from '../push/shandong.js';
import {
  FILLED,
  HANDLE_ITEM_CODE,
  INDICATOR_CODES,
  ITEM_CODE,
  LEVEL_CODE,
  WIRE_TIME,
  faultIn,
  isRecent,
  millisOfCompact,
  type MessageRules,
} from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockCall, type MockOptions } from './mock-server.js';

const TASK_TYPE = /^(01|05|07|08|09|10|20|99)$/;
const SERVICE: MessageRules = {
  required: {
    taskCode: ITEM_CODE,
    taskName: FILLED,
    areaCode: /^37\d{10}$/,
    projectNo: /^37\w+$/,
    proStatus: /^[123]$/,
    orgcode: /^37\d{10}_\w+$/,
    orgName: FILLED,
    deptCode: FILLED,
    promiseTime: /^[12]$/,
    userProp: /^[1-69]$/,
    userName: FILLED,
    userPageType: /^(111|001)$/,
    certKey: FILLED,
    serviceName: FILLED,
    serviceNumber: /^\d+$/,
    serviceTime: WIRE_TIME,
    dataSource: /^165$/,
  },
  optional: {
    taskHandleItem: HANDLE_ITEM_CODE,
    taskType: TASK_TYPE,
    projectName: FILLED,
    proManager: FILLED,
    acceptDate: WIRE_TIME,
    resultDate: WIRE_TIME,
  },
};
const RATING: MessageRules = {
  required: {
    projectNo: /^37\w+$/,
    satisfaction: LEVEL_CODE,
    pf: /^[1-5]$/,
    name: FILLED,
    assessTime: WIRE_TIME,
    assessNumber: /^\d+$/,
    serviceNumber: /^\d+$/,
    isdefault: /^[01]$/,
  },
  optional: { taskType: TASK_TYPE, evalDetail: INDICATOR_CODES, writingEvaluation: FILLED },
};

const envelopeSchema = z.object({
  txnBodyCom: z.object({
    sign: z.string(),
    params: z.object({ evaluate: z.tuple([z.string()]) }),
    time: z.string(),
    appMark: z.literal('HCPMOCK'),
  }),
  txnCommCom: z.object({}),
});

const APP_WORD = 'mock-app-word';

export type ShandongMock = Mock & {
  readonly settings: ShandongSettings;
  /** Ratings that were accepted, by case number and number of the service. */
  readonly accepted: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** 山东省的替身，依据公开的对接代码，未经该省认证。It decrypts signature and message, checks every field, and knows a rating that it has. */
export async function startShandongMock(
  options: MockOptions & { readonly sm2Layout?: Sm2Layout } = {},
): Promise<ShandongMock> {
  const { now = Date.now, sm2Layout = '04-c1c3c2' } = options;
  const keys = newSm2Keys();
  const services = new Set<string>();
  const accepted = new Map<string, Readonly<Record<string, string>>>();

  /** The one message in the envelope, or what is wrong with it. */
  function opened(body: string, rules: MessageRules): string | Readonly<Record<string, string>> {
    const read = envelopeSchema.safeParse(jsonIn(body));
    if (!read.success) return '报文格式错误';
    const { sign, params, time, appMark } = read.data.txnBodyCom;
    if (decryptSm2(sign, keys.privateKey, sm2Layout) !== time + appMark + APP_WORD) return '签名验证失败';
    if (!isRecent(millisOfCompact(time), now())) return '请求已过期';
    const message = messageSchema.safeParse(jsonIn(decryptSm2(params.evaluate[0], keys.privateKey, sm2Layout) ?? ''));
    return message.success ? (faultIn(message.data[0], rules) ?? message.data[0]) : '报文解密失败';
  }

  function register(body: string): string {
    const service = opened(body, SERVICE);
    if (typeof service === 'string') return service;
    if (service.proStatus !== '1' && !service.acceptDate) return '缺少必填参数 acceptDate';
    if (service.proStatus === '3' && !service.resultDate) return '缺少必填参数 resultDate';
    services.add(`${service.projectNo}/${service.serviceNumber}`);
    return 'success';
  }

  function rate(body: string): string {
    const rating = opened(body, RATING);
    if (typeof rating === 'string') return rating;
    if (!services.has(`${rating.projectNo}/${rating.serviceNumber}`)) return '未查询到办件服务';
    const isBad = Number(rating.satisfaction) < 3 && rating.isdefault === '0';
    if (isBad && !rating.evalDetail && !rating.writingEvaluation) return '差评必须勾选详情或填写文字评价';
    const key = `${rating.projectNo}/${rating.assessNumber}`;
    if (accepted.has(key)) return '评价数据不可重复';
    accepted.set(key, rating);
    return 'success';
  }

  const answer = ({ method, path, headers, body }: MockCall) => {
    if (method !== 'POST') return notFound;
    if (headers['c-tenancy-id'] !== '370000000000') return reply('租户不正确');
    if (path === '/addEvaluateService') return reply(register(body));
    return path === '/addEvaluate' ? reply(rate(body)) : notFound;
  };
  const mock = await startMock(answer, options);
  const settings: ShandongSettings = {
    serviceUrl: `${mock.url}/addEvaluateService`,
    ratingUrl: `${mock.url}/addEvaluate`,
    appMark: 'HCPMOCK',
    appWord: APP_WORD,
    sm2PublicKey: keys.publicKey,
    sm2Layout,
    serviceNameOfWholeCase: '办结',
  };
  return { ...mock, settings, accepted };
}

const messageSchema = z.tuple([z.record(z.string(), z.string())]);

const reply = (said: string) =>
  jsonReply({ 'C-Response-Desc': said, 'C-Response-Body': { success: said === 'success', message: said } });
