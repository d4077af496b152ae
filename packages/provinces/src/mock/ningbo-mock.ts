import type { NingboSettings } from '../push/ningbo.js';
import {
  FILLED,
  INDICATOR_CODES,
  ITEM_CODE,
  LEVEL_CODE,
  WIRE_TIME,
  faultIn,
  type MessageRules,
} from './message-rules.js';
import { jsonReply, notFound, startMock, type Mock, type MockOptions } from './mock-server.js';

const RULES: MessageRules = {
  required: {
    areaCode: /^3302\d{2}(\d{3}|\d{6})?$/,
    areaName: FILLED,
    deptCode: /^[0-9A-Z]{18}$/,
    taskCode: ITEM_CODE,
    taskName: FILLED,
    projectNo: FILLED,
    proStatus: /^[123]$/,
    proDepart: FILLED,
    pf: /^[1-7]$/,
    certkeyGOV: FILLED,
    userName: FILLED,
    userProp: /^[12]$/,
    satisfaction: LEVEL_CODE,
    assessTime: WIRE_TIME,
    assessNumber: /^[12]$/,
    promiseTime: /^[12]$/,
    acceptDate: WIRE_TIME,
    dataSource: /^133$/,
  },
  optional: { proDepartCode: FILLED, proManager: FILLED, evalDetail: INDICATOR_CODES, writingEvaluation: FILLED },
};

export type NingboMock = Mock & {
  readonly settings: NingboSettings;
  readonly accepted: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** 宁波市的替身，依据公开的对接代码，未经认证。Public code shows fields and code tables; the words of its answers are ours. */
export async function startNingboMock(options: MockOptions = {}): Promise<NingboMock> {
  const accepted = new Map<string, Readonly<Record<string, string>>>();
  const mock = await startMock(({ method, path, body }) => {
    if (method !== 'POST' || path !== '/zwztapi/offlinereport.do') return notFound;
    const fields = Object.fromEntries(new URLSearchParams(body));
    const fault = faultIn(fields, RULES);
    if (fault !== undefined) return jsonReply({ result: '99', resultmsg: fault });
    const key = `${fields.projectNo}/${fields.assessNumber}`;
    if (accepted.has(key)) return jsonReply({ result: '02', resultmsg: '该办件已评价' });
    accepted.set(key, fields);
    return jsonReply({ result: '01', resultmsg: '成功' });
  }, options);
  const settings: NingboSettings = {
    url: `${mock.url}/zwztapi/offlinereport.do`,
    regionNames: { '330203': '宁波市海曙区' },
    acceptedResults: ['01'],
    duplicateResults: ['02'],
  };
  return { ...mock, settings, accepted };
}
