import { decryptSm2, newSm2Keys, verifySm2, type Sm2Layout } from '../crypto/sm2.js';
import { jsonIn } from '../exchange.js';
import type { ZfsoftSettings } from '../push/zfsoft.js';
import {
  FILLED,
  INDICATOR_CODES,
  ITEM_CODE,
  LEVEL_CODE,
  WIRE_TIME,
  faultIn,
  type MessageRules,
} from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockCall, type MockOptions } from './mock-server.js';

const CASE: MessageRules = {
  required: {
    caseNum: FILLED,
    serviceName: FILLED,
    serviceCode: ITEM_CODE,
    organCode: FILLED,
    applyTime: WIRE_TIME,
    blStatus: /^2$/,
  },
  optional: { serviceType: /^[01]$/, projectName: FILLED },
};
const RATING: MessageRules = {
  required: {
    projectNo: FILLED,
    pjTerm: LEVEL_CODE,
    pf: /^channel-[1-7]$/,
    appStatus: /^2$/,
    assessTime: WIRE_TIME,
  },
  optional: { evalDetail: INDICATOR_CODES, content: FILLED },
};

const API_KEY = 'hcp-mock-key';
const PASSWORD = 'hcp-mock-password';

export type ZfsoftMock = Mock & {
  readonly settings: ZfsoftSettings;
  readonly accepted: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** 卓繁平台的替身，依据公开的对接代码，未经认证。It verifies the signature under the app's id, decrypts, and checks every field. */
export async function startZfsoftMock(
  options: MockOptions & { readonly sm2Layout?: Sm2Layout } = {},
): Promise<ZfsoftMock> {
  const { sm2Layout = '04-c1c3c2' } = options;
  const [platform, app] = [newSm2Keys(), newSm2Keys()];
  const cases = new Set<string>();
  const accepted = new Map<string, Readonly<Record<string, string>>>();

  function opened(body: string, rules: MessageRules): string | Readonly<Record<string, string>> {
    const form = new URLSearchParams(body);
    const [data, sign] = [form.get('requestData') ?? '', form.get('dataSign') ?? ''];
    if (form.get('apiKey') !== API_KEY || form.get('systemPwd') !== PASSWORD) return '应用未授权';
    if (!verifySm2(data, sign, app.publicKey, API_KEY)) return '验签失败';
    const message = jsonIn(decryptSm2(data, platform.privateKey, sm2Layout) ?? '');
    const fault = faultIn(message, rules);
    if (fault !== undefined || typeof message !== 'object' || message === null) return fault ?? '解密失败';
    return Object.fromEntries(Object.entries(message).map(([field, value]) => [field, String(value)]));
  }

  function saveCase(body: string) {
    const it = opened(body, CASE);
    if (typeof it === 'string') return jsonReply({ code: 500, message: it });
    cases.add(it.caseNum ?? '');
    return jsonReply({ code: 200, message: '成功' });
  }

  function saveRating(body: string) {
    const it = opened(body, RATING);
    if (typeof it === 'string') return jsonReply({ code: 500, message: it });
    const caseNo = it.projectNo ?? '';
    if (!cases.has(caseNo)) return jsonReply({ code: 500, message: '办件不存在' });
    if (accepted.has(caseNo)) return jsonReply({ code: 301, message: '已评价' });
    accepted.set(caseNo, it);
    return jsonReply({ code: 200, message: '成功' });
  }

  const answer = ({ method, path, body }: MockCall) => {
    if (method === 'POST' && path === '/saveEvaluateCase') return saveCase(body);
    return method === 'POST' && path === '/saveQLCaseEvaluation' ? saveRating(body) : notFound;
  };
  const mock = await startMock(answer, options);
  const settings: ZfsoftSettings = {
    caseUrl: `${mock.url}/saveEvaluateCase`,
    ratingUrl: `${mock.url}/saveQLCaseEvaluation`,
    apiKey: API_KEY,
    systemPwd: PASSWORD,
    sm2PublicKey: platform.publicKey,
    sm2PrivateKey: app.privateKey,
    sm2Layout,
    channelCodes: { pc: 'channel-1', mobile: 'channel-2', 'qr-code': 'channel-3', 'hall-tablet': 'channel-4' },
    indicatorCodes: { '207': 'reason207', '213': 'reason213', '510': 'reason510' },
    handledStatus: '2',
    reviewStatus: '2',
    acceptedCodes: ['200'],
    duplicateCodes: ['301'],
  };
  return { ...mock, settings, accepted };
}
