import { createHash } from 'node:crypto';
import { decryptDes } from '../crypto/des.js';
import type { GuangdongSettings, GuangdongSign } from '../hosted/guangdong.js';
import { RATE_PATH, hostedPages, type HostedPages } from './hosted-page.js';
import { FILLED, ITEM_CODE, WIRE_TIME, faultIn, isRecent, type MessageRules } from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockOptions } from './mock-server.js';

const RULES: MessageRules = {
  required: {
    appId: /^MOCKAPP$/,
    pf: /^4$/,
    projectId: FILLED,
    taskId: ITEM_CODE,
    taskName: FILLED,
    taskType: /^[12]$/,
    subMatter: /^[1-69]$/,
    proStatus: /^[123]$/,
    proDepartId: /^[0-9A-Z]{9}$/,
    proDepart: FILLED,
    deptCode: /^[0-9A-Z]{18}$/,
    areaId: /^44\d{4}$/,
    areaName: FILLED,
    userName: FILLED,
    userCert: /^[0-9a-f]{16,}$/,
    phonumber: /^[0-9a-f]{16,}$/,
    certType: /^111$/,
    timestamp: /^\d{13}$/,
    sign: /^[0-9a-f]{32}$/,
  },
  optional: {
    hallCode: FILLED,
    acceptDate: WIRE_TIME,
    resultDate: WIRE_TIME,
    proManager: FILLED,
    proManagerNo: FILLED,
  },
};

const DES_KEY = 'mock-des';

/** A rule of the mock's own: the province's stands in no public code. */
const signOfMock: GuangdongSign = (fields) =>
  createHash('md5')
    .update(
      Object.entries(fields)
        .map(([field, value]) => `${field}=${value}`)
        .sort()
        .join('&') + 'mock-secret',
    )
    .digest('hex');

export type GuangdongMock = Mock &
  Pick<HostedPages, 'ratings'> & { readonly settings: GuangdongSettings; readonly sign: GuangdongSign };

/** 广东省的替身，依据公开的对接代码，未经该省认证。Its settings leave out the one that turns the page on. */
export async function startGuangdongMock(options: MockOptions = {}): Promise<GuangdongMock> {
  const now = options.now ?? Date.now;
  const pages = hostedPages();
  const mock = await startMock((call) => {
    if (call.method === 'POST' && call.path === RATE_PATH) return pages.take(call);
    if (call.method !== 'GET' || call.path !== '/main/evaluatereq/pad/score') return notFound;
    const fields = Object.fromEntries(call.query);
    const fault = faultIn(fields, RULES) ?? faultOfSecrets(fields, now());
    if (fault !== undefined) return jsonReply({ code: '500', msgerror: fault });
    return pages.show('广东省', fields.projectId ?? '', fields.taskName ?? '');
  }, options);
  const settings: GuangdongSettings = {
    pageUrl: `${mock.url}/main/evaluatereq/pad/score`,
    appId: 'MOCKAPP',
    desKey: DES_KEY,
    regionNames: { '440103': '荔湾区' },
  };
  return { ...mock, settings, sign: signOfMock, ratings: pages.ratings };
}

function faultOfSecrets({ sign, ...signed }: Readonly<Record<string, string>>, now: number): string | undefined {
  if (sign !== signOfMock(signed)) return '签名错误';
  if (!isRecent(Number(signed.timestamp), now)) return '请求已过期';
  if (!/^\d{17}[\dX]$/.test(decryptDes(signed.userCert ?? '', DES_KEY) ?? '')) return '参数 userCert 不正确';
  if (!/^\d{7,12}$/.test(decryptDes(signed.phonumber ?? '', DES_KEY) ?? '')) return '参数 phonumber 不正确';
  if (signed.proStatus !== '1' && !signed.acceptDate) return '缺少必填参数 acceptDate';
  return signed.proStatus === '3' && !signed.resultDate ? '缺少必填参数 resultDate' : undefined;
}
