import type { Questionnaire } from '@haochaping/core';
import type { Profile } from '../../profile/profile.js';
import { NOTICES, STANDARD_LEVELS } from '../notices.js';
import {
  AFTER_THE_ANSWER,
  FIFTEEN_DAYS,
  NEAR,
  OUR_APPEAL,
  OUR_EXTENSION,
  STAFF_BY_LEVEL,
  STANDARD_APPEAL,
  WHERE_SILENT,
  WHY_FIFTEEN_DAYS,
} from '../where-silent.js';

const notice = NOTICES.tianjin;

const YES_OR_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

/** The five questions that the notice has the caller ask; the answers to choose from are ours. */
const TIANJIN_CALLBACK_QUESTIONNAIRE: Questionnaire = {
  title: '“一事一回访”',
  questions: [
    { kind: 'choice', id: 'told-at-once', text: '咨询时是否一次性告知？', options: YES_OR_NO },
    { kind: 'choice', id: 'two-places', text: '办事时是否“两头跑”？', options: YES_OR_NO },
    { kind: 'choice', id: 'within-promised-time', text: '是否在承诺时限内办结？', options: YES_OR_NO },
    { kind: 'choice', id: 'asked-for-favours', text: '工作人员是否有“吃、拿、卡、要”的情形？', options: YES_OR_NO },
    {
      kind: 'choice',
      id: 'attitude',
      text: '您对服务态度是否满意？',
      options: STANDARD_LEVELS.map(({ level, label }) => ({ value: level, label })),
    },
  ],
};

export const TIANJIN_2020: Profile = {
  id: 'tianjin-2020',
  version: '1',
  placeName: '天津市',
  regionCode: '120000',
  validFrom: { value: '2020-01-21', declared: '通知未写明施行日期，自成文之日起。' },
  levels: {
    value: STANDARD_LEVELS,
    source: { notice, quote: '评议设置‘非常满意’‘满意’‘基本满意’‘不满意’和‘非常不满意’五个等级' },
  },
  targets: {
    value: ['service', 'staff'],
    source: { notice, quote: '每个政务服务机构、政务服务平台和政务服务人员都接受评价' },
    declared: STAFF_BY_LEVEL,
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: { notice, quote: '实现‘好差评’内容同标准提供' },
    declared: '通知未附指标表，采用全国一体化平台的指标编码表。',
  },
  questionnaire: {
    value: null,
    source: { notice, quote: '政策知悉度、办事便利度、服务满意度' },
    declared: '通知要求的是对新政策、新服务的专项调查，不是每次评价的问询表单。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: {
      pc: 'case',
      mobile: 'case',
      'qr-code': 'case',
      'hall-tablet': 'case',
      'hall-terminal': 'case',
      phone: 'case',
      sms: 'case',
      paper: 'case',
    },
    source: { notice, quote: '实行‘一事一评议’' },
  },
  identity: {
    value: 'encouraged',
    source: { notice, quote: '鼓励办事企业群众实名评议' },
  },
  consentText: WHERE_SILENT.consentText,
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: WHERE_SILENT.supplement,
  defaultRating: WHERE_SILENT.defaultRating,
  followUp: WHERE_SILENT.followUp,
  duties: {
    verify: {
      value: { amount: 24, unit: 'hours', from: 'bad-review-opened' },
      source: { notice, quote: '要全部立即核实调查，快速回应处理' },
      declared: '通知要求“立即”，没有给出时数；没有时数就无从预警，故取各地通知写明的最短期限24小时。',
    },
    rectify: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '确实存在问题的，要责成相关部门和人员进行整改，并及时将整改情况向申请人反馈' },
      declared: `通知要求整改，${WHY_FIFTEEN_DAYS}`,
    },
    answer: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '确实存在问题的，要责成相关部门和人员进行整改，并及时将整改情况向申请人反馈' },
      declared: `通知只要求“及时”答复，${WHY_FIFTEEN_DAYS}`,
    },
  },
  extension: OUR_EXTENSION,
  warning: {
    value: { ...NEAR, remedies: { 'due-soon': 'ask-office', overdue: 'call-8890' } },
    source: {
      notice,
      quote:
        '要通过意见箱、8890便民服务热线电话、电子邮箱、接待投诉等多种渠道和方式，主动接受社会各界的综合性评价和意见建议',
    },
    declared:
      '通知的亮灯提示针对事项本身的办理期限，没有规定差评的预警；到期前最后一个工作日（按小时计的，最后四分之一的时间）提示，可先询问承办单位。超期可向8890反映意见；投诉另有“接待投诉”的渠道，通知没有给出其地址和电话。',
  },
  dispatch: {
    value: ['supervising-office', 'rated-unit'],
    source: { notice, quote: '责成相关部门和人员进行整改' },
    declared: '通知未写明由谁责成，由“好差评”主管机构转给被评价单位。',
  },
  feedbackChannels: {
    value: ['platform', 'phone'],
    source: { notice, quote: '差评整改在线反馈' },
    declared: '通知另要求一事一回访，故也用电话答复。',
  },
  appeal: {
    value: { ...STANDARD_APPEAL, propose: { amount: 24, unit: 'hours', from: 'bad-review-opened' } },
    source: {
      notice,
      quote:
        '保障政务服务工作人员举证解释和申诉申辩的权利，建立申诉复核机制，经核实为误评或恶意差评的，评价结果不予采纳',
    },
    declared: `误评、恶意差评由核实得出，而核实须立即进行，故申请与核实同在24小时内提出，过后不再受理。${OUR_APPEAL}`,
  },
  ...AFTER_THE_ANSWER,
  callbacks: [
    {
      value: {
        scope: 'closed-cases',
        ratePercent: 100,
        due: { amount: 1, unit: 'working-days', from: 'case-closed', starts: 'next-day' },
      },
      source: {
        notice,
        quote: '对上一工作日办结的政务服务事项进行‘一事一回访’。与申请人一对一电话交流…并形成回访记录',
      },
      declared: '周末和节假日办结的，与最近的上一工作日办结的一样，在下一个工作日回访。',
    },
  ],
  callbackQuestionnaire: {
    value: TIANJIN_CALLBACK_QUESTIONNAIRE,
    source: {
      notice,
      quote:
        '包括办事咨询阶段是否一次性告知、办理过程中是否‘两头跑’、是否在承诺时限内办结、工作人员是否存在‘吃、拿、卡、要’不廉洁行为和对服务态度的满意度等方面',
    },
    declared: '通知列出了问题，未给选项；前四题答是或否，服务态度用评价的五个等级。',
  },
  callbackOpensReview: {
    value: { question: 'attitude', answers: ['dissatisfied', 'very-dissatisfied'] },
    source: { notice, quote: '对评议中出现‘不满意’‘非常不满意’和回访结果‘不满意’的问题，要全部立即核实调查' },
    declared: '通知未说哪一题为回访结果；五题中只有服务态度问满意度，以它为准。',
  },
  callbackLead: {
    value: { question: 'asked-for-favours', answers: ['yes'] },
    source: {
      notice,
      quote:
        '包括办事咨询阶段是否一次性告知、办理过程中是否‘两头跑’、是否在承诺时限内办结、工作人员是否存在‘吃、拿、卡、要’不廉洁行为和对服务态度的满意度等方面',
    },
    declared: '通知未说问出不廉洁行为以后交给谁；答“是”的都交监督员，由监督员移送纪检监察机关。',
  },
  publication: {
    value: {
      venues: ['天津网上办事大厅'],
      contents: ['企业和群众对政务服务的评议', '差评处理结果'],
      ranking: false,
    },
    source: { notice, quote: '实行政务服务信息公开，坚持‘以公开为常态、不公开为例外’' },
    declared:
      '通知未写明在何处公开、公开什么；在群众办事和评议的同一平台公开评议和差评处理结果，不公布排名。造成不良影响的案例要通报，但通报的范围未写明，故不列入例行公开。',
  },
  deductions: {
    value: { dissatisfied: 1, 'very-dissatisfied': 2, 'callback-dissatisfied': 1 },
    source: {
      notice,
      quote: '对申请人评议中出现‘不满意’‘非常不满意’和回访结果‘不满意’的，予以扣分',
    },
    declared:
      '通知没有写扣几分：“非常不满意”2分，其余1分，地方可以改。不予采纳的不扣；回访不满意另立了差评的，按那件差评的等级扣一次。只给主管机构考核用，不公布。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
  retention: WHERE_SILENT.retention,
};
