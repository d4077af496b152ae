import * as z from 'zod/mini';
import { decryptSm2, newSm2Keys, type Sm2Layout } from '../crypto/sm2.js';
import { jsonIn } from '../exchange.js';
import type { BeijingSettings } from '../hosted/beijing.js';
import { RATE_PATH, hostedPages, type HostedPages } from './hosted-page.js';
import {
  FILLED,
  HANDLE_ITEM_CODE,
  ITEM_CODE,
  WIRE_TIME,
  faultIn,
  isRecent,
  millisOfCompact,
  type MessageRules,
} from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockCall, type MockOptions } from './mock-server.js';

const RULES: MessageRules = {
  required: {
    taskCode: ITEM_CODE,
    taskName: FILLED,
    projectNo: FILLED,
    proStatus: /^[123]$/,
    bj_zt: /^(11|12|15|20|21|45)$/,
    orgcode: FILLED,
    orgName: FILLED,
    projectType: /^[12]$/,
    isService: /^1$/,
    serviceName: /^(咨询|申报|补正|缴费|签收)$/,
    serviceTime: WIRE_TIME,
    serviceDate: /^\d{4}-\d\d-\d\d$/,
    dataSource: /^111$/,
    source: /^HCPMOCK$/,
    sourceTJ: /^HCPMOCK$/,
  },
  optional: {
    taskHandleItem: HANDLE_ITEM_CODE,
    taskType: /^(01|05|07|08|09|10|20|99)$/,
    acceptDate: WIRE_TIME,
    resultDate: WIRE_TIME,
    userProp: /^[1-69]$/,
  },
};

const paramsSchema = z.object({ data: z.string() });
const messageSchema = z.tuple([z.object({ projectService: z.record(z.string(), z.union([z.string(), z.number()])) })]);
type Service = z.infer<typeof messageSchema>[0]['projectService'];

const APP_WORD = 'mock-app-word';
const TOKEN = 'mock-page-token';

export type BeijingMock = Mock & Pick<HostedPages, 'ratings'> & { readonly settings: BeijingSettings };

/** 北京市的替身，依据公开的对接代码，未经该市认证。A service that is registered again gets the number that it had. */
export async function startBeijingMock(
  options: MockOptions & { readonly sm2Layout?: Sm2Layout } = {},
): Promise<BeijingMock> {
  const { now = Date.now, sm2Layout = '04-c1c2c3' } = options;
  const keys = newSm2Keys();
  const pages = hostedPages();
  const numbers = new Map<string, string>();
  const services = new Map<string, Service>();

  function serviceIn(form: URLSearchParams): string | Service {
    const [time, sign] = [form.get('time') ?? '', form.get('sign') ?? ''];
    if (form.get('appMark') !== 'HCPMOCK') return '系统未接入';
    if (decryptSm2(sign, keys.privateKey, sm2Layout) !== `${time}HCPMOCK${APP_WORD}`) return '签名错误';
    if (!isRecent(millisOfCompact(time), now())) return '请求已过期';
    const params = paramsSchema.safeParse(jsonIn(form.get('params') ?? ''));
    const text = params.success ? decryptSm2(params.data.data, keys.privateKey, sm2Layout) : undefined;
    const message = messageSchema.safeParse(jsonIn(text ?? ''));
    if (!message.success) return '报文解密失败';
    const [{ projectService }] = message.data;
    return faultIn(projectService, RULES) ?? withDates(projectService);
  }

  function register(body: string) {
    const service = serviceIn(new URLSearchParams(body));
    if (typeof service === 'string') return jsonReply({ success: false, code: -1, errorMessage: service });
    const key = [service.projectNo, service.serviceName, service.serviceTime].join('/');
    const serviceCode = numbers.get(key) ?? `000FW1${String(numbers.size + 1).padStart(18, '0')}`;
    numbers.set(key, serviceCode);
    services.set(serviceCode, service);
    return jsonReply({ success: true, code: 200, errorMessage: '', serviceCode, serviceNumber: 1 });
  }

  function open(query: URLSearchParams) {
    const serviceCode = query.get('serviceCode') ?? '';
    const service = services.get(serviceCode);
    if (!service || query.get('source') !== 'HCPMOCK' || query.get('token') !== TOKEN) return notFound;
    return pages.show('北京市', serviceCode, String(service.taskName));
  }

  const answer = (call: MockCall) => {
    const { method, path } = call;
    if (method === 'POST' && path === '/pubservice/appraise4OT/reShareApprInfo') return register(call.body);
    if (method === 'GET' && path === '/pubservice/appraise4PCOthers/pre') return open(call.query);
    return method === 'POST' && path === RATE_PATH ? pages.take(call) : notFound;
  };
  const mock = await startMock(answer, options);
  const settings: BeijingSettings = {
    baseUrl: `${mock.url}/pubservice`,
    appMark: 'HCPMOCK',
    appWord: APP_WORD,
    sm2PublicKey: keys.publicKey,
    sm2Layout,
    source: 'HCPMOCK',
    token: TOKEN,
    stepOfWholeCase: 'collect',
  };
  return { ...mock, settings, ratings: pages.ratings };
}

/** The service, or which date its state demands. */
function withDates(service: Service): string | Service {
  if (service.proStatus !== '1' && !service.acceptDate) return '缺少必填参数 acceptDate';
  return service.proStatus === '3' && !service.resultDate ? '缺少必填参数 resultDate' : service;
}
