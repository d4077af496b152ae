import type * as z from 'zod/mini';
import type { ENDPOINTS, EndpointName } from './endpoints/index.js';

type Of<Name extends EndpointName> = (typeof ENDPOINTS)[Name];
type Taking<Part extends 'body' | 'query'> = {
  [Name in EndpointName]: Of<Name> extends Readonly<Record<Part, z.ZodMiniType>> ? Name : never;
}[EndpointName];
type Sent<Name extends EndpointName, Part extends 'body' | 'query'> =
  Of<Name> extends Readonly<Record<Part, infer Schema extends z.ZodMiniType>> ? z.input<Schema> : never;

const WINDOW = {
  kind: 'window',
  code: 'A03',
  name: '3号窗口（企业开办）',
  orgCode: '11141125MB1A2B3C4D',
  regionCode: '141125',
} as const;
const DEVICE = 'device-of-today-0123456789abcdefgh';

/** Bodies as callers send them, with every field that there is: for the documentation, and to try what happens to spoilt ones. */
export const BODY_EXAMPLES: {
  readonly [Name in Taking<'body'>]: readonly [Sent<Name, 'body'>, ...Sent<Name, 'body'>[]];
} = {
  registerServiceCase: [
    {
      item: {
        itemCode: '11141125MB1A2B3C4D4000123001000',
        handleItemCode: '11141125MB1A2B3C4D400012300100001',
        itemName: '食品经营许可证核发',
      },
      caseTitle: '某饭馆食品经营许可',
      organisation: { orgCode: '11141125MB1A2B3C4D', orgName: '柳林县行政审批服务管理局' },
      staff: { staffNo: '017', staffName: '李敏' },
      regionCode: '141125',
      caseKind: 'promised',
      caseStatus: 'closed',
      acceptedAt: '2026-10-12T09:00:00+08:00',
      closedAt: '2026-10-16T09:30:00+08:00',
    },
  ],
  requestTicket: [{ channel: 'hall-tablet', step: 'collect', visit: 2, orgCode: '11141125MB1A2B3C4D' }],
  requestTargetTicket: [{ channel: 'hall-terminal', target: WINDOW, device: DEVICE }],
  postCode: [{ target: WINDOW, replace: true }],
  scanCode: [{ code: '7F3K9Q2MXA', device: DEVICE }],
  mintOfficerToken: [
    { officer: { staffNo: '007', staffName: '王芳' }, orgCode: '11141125MB1A2B3C4D', roles: ['officer'] },
  ],
  submitRating: [
    {
      service: { level: 'dissatisfied', indicators: ['209'] },
      answers: { channel: 'hall', reasons: ['queue'], suggestion: '请增设窗口', ladder: { speed: 'slow' } },
      text: '取号后等了一个多小时',
      identity: { name: '张三丰', phone: '13800138000', consent: true },
    },
    {
      service: { level: 'satisfied', indicators: [] },
      staff: { level: 'very-satisfied', indicators: [] },
      answers: {},
    },
  ],
  giveVerdict: [{ verdict: 'refused', note: '材料还是要跑两趟' }, { verdict: 'accepted' }],
  objectToExclusion: [{ note: '我当天办的就是这件事，有取号单' }],
  findRating: [{ ratingNo: '410402-20261016-7F3K9Q2M', phone: '13800138000' }],
  followUp: [{ text: '整改以后又去了一次，一次就办好了', level: 'satisfied' }],
  takeStep: [
    { step: 'verify', finding: 'confirmed', note: '经核查属实' },
    { step: 'dispatch', to: 'LL-GA-01', note: '请于24小时内核实' },
    { step: 'transfer', to: 'LL-GA-01', note: '该窗口由县公安局管理' },
    { step: 'recheck', conclusion: 'endorsed', note: '录像与叫号记录一致，同意' },
    {
      step: 'propose-exclusion',
      ground: 'mistaken',
      evidence: ['叫号记录 31 号', '大厅录像'],
      note: '评价人当天办理的是另一窗口的业务',
    },
    { step: 'decide', decision: 'rejected', note: '证据不足以认定误评' },
    { step: 'extend', until: '2026-11-10T23:59:59+08:00', note: '设备到货延迟' },
    { step: 'rectify', note: '已增设窗口' },
    { step: 'answer', note: '您反映的问题已整改，欢迎继续监督' },
    { step: 'call-back', result: 'satisfied', note: '电话回访，评价人表示满意' },
    { step: 'close', note: '评价人未提出异议' },
    { step: 'urge', reference: '柳政督〔2026〕12号', note: '请在三日内答复评价人' },
    { step: 'hand-over', handedTo: 'discipline', reference: '柳政移〔2026〕2号', note: '涉嫌吃拿卡要，移送线索' },
  ],
  enterPaper: [
    {
      ticket: 'Xb1kq0cQ1r8Jm3yT5u7vW9zA2c4e6g8i',
      scanNo: '柳政评〔2026〕0137',
      service: { level: 'dissatisfied', indicators: ['209'] },
      answers: {},
      text: '跑了三趟，每次要的材料都不一样',
    },
  ],
  recordCall: [
    {
      result: 'satisfied',
      answers: { 'told-at-once': 'yes', attitude: 'satisfied' },
      note: '电话回访，评价人表示满意',
    },
    { result: 'not-reached', note: '响铃无人接听' },
  ],
  releaseTypicalCase: [
    {
      regionCode: '141125',
      orgCode: '11141125MB1A2B3C4D',
      title: '一次告知不清，群众跑了三趟',
      text: '某窗口没有一次性告知需要的材料，群众为此跑了三趟。该单位核实后统一了材料清单，并向评价人致歉。',
    },
  ],
  openCause: [
    {
      orgCode: 'LL-GA-01',
      itemName: '居住证签发',
      reason: '材料清单前后不一',
      root: '窗口用的是旧清单',
      measure: '统一清单，每月核对一次',
      dueAt: '2026-11-30T23:59:59+08:00',
      reviews: ['141125-20261016-7F3K9Q2M'],
    },
  ],
  closeCause: [{ note: '清单已统一，抽查三次无误' }],
  openRecord: [
    { kind: 'patrol-finding', orgCode: 'LL-GA-01', reference: '柳政巡〔2026〕3号' },
    { kind: 'accountability', orgCode: 'LL-GA-01', staffNo: '017', ground: 'repeated', reference: '柳政督〔2026〕9号' },
  ],
  openSurvey: [
    {
      orgCode: '11141125MB1A2B3C4D',
      regionCode: '141125',
      title: '食品经营许可“一证准营”改革',
      about: 'policy',
      opensAt: '2026-10-16T00:00:00+08:00',
      endsAt: '2026-11-15T23:59:59+08:00',
      ownQuestions: [
        {
          kind: 'choice',
          id: 'heard-from',
          text: '您是从哪里知道这项政策的？',
          options: [
            { value: 'hall', label: '政务服务大厅' },
            { value: 'online', label: '网上' },
          ],
        },
        { kind: 'text', id: 'advice', text: '您有什么建议？', maxLength: 300 },
      ],
    },
  ],
  drawSurveyTickets: [{ number: 2 }],
  closeSurvey: [{ note: '政策已经调整，提前结束' }],
  answerSurvey: [{ answers: { awareness: 'mostly', satisfaction: 'satisfied', advice: '请把材料清单贴在门口' } }],
  addRecordEntry: [{ state: 'handed-over', reference: '柳纪移〔2026〕2号' }],
  moveSandboxClock: [{ forwardSeconds: 86_400 }],
};

/** Queries as they stand in an address. */
export const QUERY_EXAMPLES: Readonly<Record<Taking<'query'>, Readonly<Record<string, string>>>> = {
  listRatings: { orgCode: '11141125MB1A2B3C4D' },
  listBadReviews: { role: 'officer', stage: 'rectifying' },
  listCallbacks: { state: 'open' },
  listPaperSheets: { state: 'waiting' },
  listSupervised: {
    unit: 'LL-GA-01',
    stage: 'rectifying',
    level: 'dissatisfied',
    item: '居住证签发',
    staff: '017',
    channel: 'hall-tablet',
    words: '居住证',
    due: 'overdue',
  },
  listCauses: {},
  listRecords: {},
  listSurveys: {},
  listSurveyTexts: {},
  readIdentity: { purpose: 'call-back' },
  listReports: { state: 'dead' },
  getLogProof: { from: '0', to: '0' },
  getLogEntries: { from: '0' },
  listPublications: { regionCode: '141125', period: '2026-10' },
  getPublication: { regionCode: '141125', version: '1' },
  getPublishedRanking: { regionCode: '141125', version: '1' },
  getPublicationProof: { regionCode: '141125', version: '1' },
};

/** What stands between the braces of a path. */
export const PATH_EXAMPLES = {
  caseNo: 'LL-2026-0001',
  ratingNo: '141125-20261016-7F3K9Q2M',
  callbackId: '7F3K9Q2M7F3K',
  causeId: '2M7F3K7F3K9Q',
  recordId: '9Q2M7F3K7F3K',
  surveyId: '3K9Q2M7F3K7F',
  period: '2026-10',
  id: 'national-2020@1',
} as const;
