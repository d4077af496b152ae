import type { AnhuiSettings } from '../hosted/anhui.js';
import { RATE_PATH, hostedPages, type HostedPages } from './hosted-page.js';
import { FILLED, ITEM_CODE, WIRE_TIME, faultIn, type MessageRules } from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockOptions } from './mock-server.js';

const RULES: MessageRules = {
  required: {
    key: /^PJQ$/,
    evaluateChannel: /^PJQ$/,
    projNo: FILLED,
    projName: FILLED,
    serviceName: FILLED,
    serviceCode: ITEM_CODE,
    serviceVersion: FILLED,
    serviceDepartment: FILLED,
    serviceDepartmentCode: FILLED,
    applicantName: FILLED,
    applyTime: WIRE_TIME,
    applicantCardNumber: FILLED,
    applicantPhone: /^\d{7,12}$/,
    handleStateCode: /^\d$/,
    handleStateName: FILLED,
    regionCode: /^34\d{10}$/,
    regionName: FILLED,
    source: /^501$/,
    version: /^2$/,
    userProp: /^[1-69]$/,
    userPageType: /^111$/,
  },
  optional: { transactionTime: WIRE_TIME, evaluatedPersonInfo: /^\[\{"loginName":".+","name":".+"\}\]$/ },
};

export type AnhuiMock = Mock & Pick<HostedPages, 'ratings'> & { readonly settings: AnhuiSettings };

/** 安徽省的替身，依据公开的对接代码，未经该省认证。Its settings leave out the one that turns the page on. */
export async function startAnhuiMock(options: MockOptions = {}): Promise<AnhuiMock> {
  const pages = hostedPages();
  const mock = await startMock((call) => {
    if (call.method === 'POST' && call.path === RATE_PATH) return pages.take(call);
    if (call.method !== 'GET' || call.path !== '/evaluate') return notFound;
    const fields = Object.fromEntries(new URLSearchParams(decoded(decoded(call.query.get('param') ?? ''))));
    const fault = faultIn(fields, RULES);
    if (fault !== undefined) return jsonReply({ code: '500', message: fault });
    return pages.show('安徽省', fields.projNo ?? '', fields.serviceName ?? '');
  }, options);
  const settings: AnhuiSettings = {
    pageUrl: `${mock.url}/evaluate?param=`,
    source: '501',
    handleStates: { accepted: { code: '1', name: '受理' }, closed: { code: '2', name: '办结' } },
    certificateCodes: { 'identity-card': '111' },
    regionNames: { '340103': '合肥市庐阳区' },
    serviceVersions: { '11340103MB0X12345X4110118002000': '3' },
  };
  return { ...mock, settings, ratings: pages.ratings };
}

const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
