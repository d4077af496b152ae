import type { Requirement, TestOfRule } from './requirement.js';

const CLAUSES = 'packages/policy/src/data/profiles/clauses.test.ts';
const SESSION_RULES = 'packages/policy/src/profile/session-rules.test.ts';
const INDICATORS = 'packages/policy/src/indicators/indicator-set.test.ts';
const XINHUA = 'packages/policy/src/data/profiles/henan-xinhua-2022.test.ts';
const TARGETS = 'packages/server/src/tickets/standing-target.test.ts';
const SIXTH_COUNTY = 'packages/server/src/places/sixth-county.test.ts';
const ALL_TARGETS: TestOfRule = [TARGETS, 'is rated in the same way, and told as what it is'];

/** Groups B to D: by which channels, and what is asked. */
export const CHANNEL_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'B1',
    wants: '窗口醒目位置有评价器或评价二维码',
    notices: ['000', '002', '004'],
    by: { endpoints: ['postCode', 'scanCode'], elements: ['hcp-kiosk', 'hcp-qr-handoff'] },
    tests: [
      ['packages/e2e/src/portal/code-at-a-window.e2e.test.ts', 'who scans the code at a window rates that window'],
    ],
  },
  { id: 'B2', wants: '所有机构配齐评价器', notices: ['000'], organisational: '配置设备是机构的事。' },
  {
    id: 'B3',
    wants: '没有设备的提供书面评价表格',
    notices: ['000'],
    by: { endpoints: ['requestTicket', 'enterPaper', 'listPaperSheets'], rules: ['ticketValidity'] },
    tests: [
      [
        'packages/server/src/paper/paper-sheets.test.ts',
        'B3：书面评价表由主管机构的两个人录入，录得一样才计入，渠道是书面，连同扫描编号',
      ],
    ],
  },
  {
    id: 'B4',
    wants: '电脑、短信、APP、小程序、扫码、大厅设备、自助终端',
    notices: ['001'],
    by: { endpoints: ['requestTicket'] },
    tests: [['packages/core/src/ticket.test.ts', 'a ticket is asked for on any channel']],
  },
  {
    id: 'B5',
    wants: '网上平台设评价界面，手机上“掌上评”',
    notices: ['002'],
    by: { elements: ['hcp-rating-dialog', 'hcp-rating-form'] },
    tests: [
      [
        'packages/e2e/src/journeys/touch.e2e.test.ts',
        'on a phone, by taps alone: a bad rating with a reason and words',
      ],
    ],
  },
  {
    id: 'B6',
    wants: '不在现场的用网上大厅、自助终端、手机评价',
    notices: ['004'],
    by: { endpoints: ['requestTicket'], elements: ['hcp-rating-dialog'] },
    tests: [[CLAUSES, '大厅多人共用的设备两小时失效，短信和纸质表格七天，其余一天']],
  },
  {
    id: 'B7',
    wants: '业务系统、热线电话、移动端、自助端都是被评价的平台',
    notices: ['000', '002', '003'],
    by: { endpoints: ['requestTargetTicket'] },
    tests: [ALL_TARGETS],
  },
  {
    id: 'B8',
    wants: '事项、对象、渠道全覆盖',
    notices: ['000', '001', '002', '003', '004'],
    organisational: '每个系统都接入才是全覆盖；本软件不限哪个渠道、哪类对象。',
  },
  {
    id: 'B9',
    wants: '社会各界的综合点评',
    notices: ['000', '002', '004'],
    by: { endpoints: ['requestTargetTicket'] },
    tests: [[TARGETS, 'a window is rated without a case']],
  },
  {
    id: 'C1',
    wants: '五个等级以外，按事项细化的问询表单，自愿填写',
    notices: ['000'],
    by: { rules: ['questionnaire'], elements: ['hcp-questionnaire'] },
    tests: [[XINHUA, 'any row may be left out, and all of them']],
  },
  {
    id: 'C2',
    wants: '问服务指引、办事程序、材料手续、操作界面和改进意见',
    notices: ['000'],
    by: { rules: ['questionnaire'] },
    tests: [[SESSION_RULES, '000：五个等级，自愿问询五题']],
  },
  {
    id: 'C3',
    wants: '对新政策、新服务专项调查：知悉度、便利度、满意度',
    notices: ['000', '002', '004'],
    by: { endpoints: ['openSurvey', 'drawSurveyTickets', 'getSurvey', 'answerSurvey', 'getSurveyResults'] },
    tests: [
      ['packages/policy/src/survey/survey-results.test.ts', '政策、服务事项、重点事项，都问知悉度、便利度、满意度'],
      ['packages/server/src/surveys/surveys.test.ts', '凭票据看得到是什么调查、谁的、到何时为止'],
    ],
  },
  {
    id: 'D1',
    wants: '服务的指标：五个等级各三个维度、每个三项',
    notices: ['001'],
    by: { rules: ['indicatorSet'] },
    tests: [[XINHUA, '001 附件：三个维度各三项，共九项']],
  },
  {
    id: 'D2',
    wants: '工作人员的指标，按等级',
    notices: ['001'],
    by: { rules: ['indicatorSet', 'targets'] },
    tests: [['packages/server/src/tickets/rating-session.test.ts', 'in 新华区 the member of staff is rated too']],
  },
  {
    id: 'D3',
    wants: '评价内容、评价页面、差评监管、绩效发布全省统一',
    notices: ['000'],
    by: { endpoints: ['getIndicatorSet', 'getRatingSession'] },
    tests: [
      [
        'packages/server/src/tickets/rating-session.test.ts',
        'a citizen sees what is rated, in the words and by the rules of the place',
      ],
    ],
  },
  {
    id: 'D4',
    wants: '按全国建设方案的等级、内容、要求和技术标准',
    notices: ['000'],
    by: { rules: ['indicatorSet'] },
    tests: [
      [INDICATORS, 'the codes in use can be ticked, those that old ratings carry cannot, and both stay readable'],
    ],
  },
  {
    id: 'D5',
    wants: '地方可以细化指标、提出更高的标准，指标分版本',
    notices: ['000', '003'],
    by: { rules: ['indicatorSet'], commands: ['place add', 'place diff'] },
    tests: [[SIXTH_COUNTY, 'a new bad rating is owed an answer in five working days, by an indicator that is new']],
  },
  {
    id: 'D6',
    wants: '指标的六个方面：事项管理、办事流程、服务规范、服务质量、整改实效、监督管理',
    notices: ['000', '003'],
    by: { rules: ['indicatorSet'] },
    tests: [[INDICATORS, 'is found under its own id and version']],
  },
  {
    id: 'D7',
    wants: '评价内容同标准提供',
    notices: ['004'],
    by: { endpoints: ['getIndicatorSet'] },
    tests: [[SIXTH_COUNTY, 'its rules and its indicators can be read by anybody']],
  },
];
