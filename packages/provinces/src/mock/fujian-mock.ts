import { createDecipheriv, createHash } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import type { FujianSettings } from '../push/fujian.js';
import {
  FILLED,
  INDICATOR_CODES,
  ITEM_CODE,
  LEVEL_CODE,
  WIRE_TIME,
  faultIn,
  isRecent,
  type MessageRules,
} from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockCall, type MockOptions } from './mock-server.js';

const RULES: MessageRules = {
  required: {
    sysNO: /^HCP-MOCK$/,
    businessCode: ITEM_CODE,
    businessName: FILLED,
    projectNo: FILLED,
    proStatus: /^[123]$/,
    projectName: FILLED,
    nodeName: FILLED,
    regionCode: /^35\d{4}$/,
    acceptDate: WIRE_TIME,
    userProp: /^[1-69]$/,
    userName: FILLED,
    userPageType: /^(111|001|114|118|414|511|516|999)$/,
    certKey: FILLED,
    serviceTime: WIRE_TIME,
    evaluateType: /^[12]$/,
    pf: /^[1-7]$/,
    type: /^[123]$/,
    contactMobile: /^\d{7,12}$/,
    alternate: LEVEL_CODE,
    assessTime: WIRE_TIME,
  },
  optional: { resultDate: WIRE_TIME, appraisald: INDICATOR_CODES, appraisaldnum: /^\d+$/, writingevalua: FILLED },
};

const APP_CODE = 'TEST-APP-CODE-0001';
const APP_KEY = 'test-app-key';

export type FujianMock = Mock & {
  readonly settings: FujianSettings;
  /** What was accepted, by receipt. */
  readonly accepted: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** From now on no token that was given counts. */
  readonly expireTokens: () => void;
};

/**
 * 福建省的替身，依据公开的对接代码，未经该省认证。It checks the token's signature, decrypts with Node's own SM4, and checks every field. Public
 * code shows no words for a duplicate: here it gets the receipt that it had.
 */
export async function startFujianMock(options: MockOptions = {}): Promise<FujianMock> {
  const now = options.now ?? Date.now;
  const tokens = new Set<string>();
  const accepted = new Map<string, Readonly<Record<string, string>>>();
  let tokensGiven = 0;

  function giveToken(query: URLSearchParams) {
    const timestamp = query.get('timestamp') ?? '';
    const sign = createHash('md5')
      .update(APP_CODE + timestamp)
      .digest('hex');
    const isSigned = query.get('app_key') === APP_KEY && query.get('sign')?.toLowerCase() === sign;
    if (!isSigned || !isRecent(Number(timestamp), now())) return jsonReply({ code: '401', message: 'sign_invalid' });
    tokensGiven += 1;
    const token = `token-${tokensGiven}`;
    tokens.add(token);
    return jsonReply({ access_token: token, refresh_token: `re-${token}`, expires_in: 7200, re_expires_in: 14400 });
  }

  function save(body: string): string {
    const token = /<Authorization>Basic ([^<]+)<\/Authorization>/.exec(body)?.[1] ?? '';
    if (!tokens.has(token)) return caseXml('401', 'access_token_invalid');
    if (!body.includes(`<appKey>${APP_KEY}</appKey>`)) return caseXml('401', 'appKey 不正确');
    const fields = decrypted(/<xmlStr>([A-Za-z0-9+/=]+)<\/xmlStr>/.exec(body)?.[1] ?? '');
    const fault = fields ? faultIn(fields, RULES) : '报文解密失败';
    if (!fields || fault !== undefined) return caseXml('500', fault ?? '');
    if (fields.proStatus === '3' && !fields.resultDate) return caseXml('500', '缺少必填参数 resultDate');
    const receipt = createHash('sha256')
      .update([fields.projectNo, fields.nodeName, fields.serviceTime, fields.evaluateType].join('\n'))
      .digest('hex')
      .slice(0, 32);
    accepted.set(receipt, fields);
    return caseXml('200', '成功', `<data><evaluateUnid>${receipt}</evaluateUnid></data>`);
  }

  const answer = ({ method, path, query, body }: MockCall) => {
    if (method === 'GET' && path === '/api-gateway/gateway/get-token') return giveToken(query);
    if (method === 'POST' && path === '/webservice/getSaveEvaluation')
      return { type: 'text/xml', text: soap(save(body)) };
    return notFound;
  };
  const mock = await startMock(answer, options);
  const settings: FujianSettings = {
    tokenUrl: `${mock.url}/api-gateway/gateway/get-token`,
    serviceUrl: `${mock.url}/webservice/getSaveEvaluation`,
    appKey: APP_KEY,
    appCode: APP_CODE,
    sysNo: 'HCP-MOCK',
    network: 'government-public-zone',
    nodeNameOfWholeCase: '办结',
  };
  return { ...mock, settings, accepted, expireTokens: () => tokens.clear() };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const caseXml = (code: string, message: string, data = ''): string =>
  `<Case><code>${code}</code><message>${escaped(message)}</message>${data}</Case>`;

const soap = (reply: string): string =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><ns2:getSaveEvaluationResponse ` +
  `xmlns:ns2="http://webServiceInterface.cms.linewell.com"><return>${escaped(reply)}</return></ns2:getSaveEvaluationResponse></soap:Body></soap:Envelope>`;

/** The fields of the encrypted document; undefined for anything else. */
function decrypted(cipher: string): Readonly<Record<string, string>> | undefined {
  const key = createHash('md5').update(APP_CODE).digest('hex').slice(0, 16);
  try {
    const decipher = createDecipheriv('sm4-ecb', Buffer.from(key), null).setAutoPadding(false);
    const bytes = Buffer.concat([decipher.update(Buffer.from(cipher, 'base64')), decipher.final()]);
    const xml = bytes.toString('utf8').replace(/\0+$/, '');
    if (!xml.startsWith('<?xml version="1.0" encoding="GB2312"?><Case>')) return undefined;
    const read: unknown = new XMLParser({ parseTagValue: false }).parse(xml);
    return fieldsIn(read);
  } catch {
    return undefined;
  }
}

function fieldsIn(read: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof read !== 'object' || read === null || !('Case' in read)) return undefined;
  const { Case } = read;
  if (typeof Case !== 'object' || Case === null) return undefined;
  return Object.fromEntries(Object.entries(Case).map(([field, value]) => [field, String(value)]));
}
