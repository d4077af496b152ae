import type { AtgBus, ShaoxingSettings } from '../hosted/shaoxing.js';
import { exchange, httpTransport, jsonIn, postJson } from '../exchange.js';
import { RATE_PATH, hostedPages, type HostedPages } from './hosted-page.js';
import { FILLED, ITEM_CODE, WIRE_TIME, faultIn, type MessageRules } from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockOptions } from './mock-server.js';

const RULES: MessageRules = {
  required: {
    affairId: FILLED,
    affairType: /^[12]$/,
    affairStatus: /^[12]$/,
    affairTime: WIRE_TIME,
    identityType: /^(31|51)$/,
    userIdentityNum: FILLED,
    userType: /^(person|legal)$/,
    matterId: ITEM_CODE,
    areaCode: /^3306\d{2}(\d{3}|\d{6})?$/,
    areaName: FILLED,
    departCode: FILLED,
    departName: FILLED,
    departIdentityCode: FILLED,
    channel: /^(PC_ONLINE|QR)$/,
  },
  optional: { operatorName: FILLED },
};

const METHOD = '/atgbus/com.alibaba.gov.evaluation.query.publishurl';

export type ShaoxingMock = Mock &
  Pick<HostedPages, 'ratings'> & { readonly settings: ShaoxingSettings; readonly atgBus: AtgBus };

/** 绍兴市的替身，依据公开的对接代码，未经该市认证。The bus is JSON over HTTP here; the real one signs with a library of the province's. */
export async function startShaoxingMock(options: MockOptions = {}): Promise<ShaoxingMock> {
  const pages = hostedPages();
  const items = new Map<string, string>();
  let url = '';
  const mock = await startMock((call) => {
    if (call.method === 'POST' && call.path === RATE_PATH) return pages.take(call);
    if (call.method === 'POST' && call.path === METHOD) return publish(jsonIn(call.body));
    const key = call.path.replace('/page/', '');
    return items.has(key) ? pages.show('绍兴市', key, items.get(key) ?? '') : notFound;
  }, options);
  url = mock.url;

  function publish(message: unknown) {
    const fault = faultIn(message, RULES);
    if (fault !== undefined) return jsonReply({ success: false, data: null, errorMsg: fault });
    const key = `p${items.size + 1}`;
    items.set(key, '本次办理');
    return jsonReply({ success: true, data: `${url}/page/${key}`, errorMsg: null });
  }

  const transport = httpTransport(2_000);
  const atgBus: AtgBus = async (method, params) => {
    const answer = await exchange(transport, postJson(`${mock.url}/atgbus/${method}`, params));
    if (answer.outcome !== 'answered') throw new Error(answer.because.message);
    return answer.text;
  };
  const settings: ShaoxingSettings = { regionNames: { '330602': '绍兴市越城区' }, pageOrigins: [mock.url] };
  return { ...mock, settings, atgBus, ratings: pages.ratings };
}
