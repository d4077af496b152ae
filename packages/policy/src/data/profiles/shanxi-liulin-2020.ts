import type { Questionnaire } from '@haochaping/core';
import type { Count } from '../../count/count.js';
import type { Profile } from '../../profile/profile.js';
import { NOTICES, STANDARD_LEVELS, VISIT_OR_CASE } from '../notices.js';
import {
  AFTER_THE_ANSWER,
  OUR_APPEAL,
  STAFF_BY_LEVEL,
  STANDARD_APPEAL,
  SUPPLEMENT,
  WHERE_SILENT,
  WHY_FIVE_PERCENT,
  WHY_SUPPLEMENT,
} from '../where-silent.js';

const notice = NOTICES.liulin;

const EXTENT = [
  { value: 'yes', label: '是' },
  { value: 'fair', label: '一般' },
  { value: 'no', label: '否' },
];

/** The questions that the notice names; the answers to choose from are ours. */
const LIULIN_QUESTIONNAIRE: Questionnaire = {
  title: '请帮助我们改进（自愿填写）',
  questions: [
    { kind: 'choice', id: 'guide-clear', text: '服务指引是否清晰？', options: EXTENT },
    { kind: 'choice', id: 'procedure-convenient', text: '办事程序是否便利？', options: EXTENT },
    { kind: 'choice', id: 'materials-simplified', text: '材料手续是否精简？', options: EXTENT },
    { kind: 'choice', id: 'interface-friendly', text: '操作界面是否友好？', options: EXTENT },
    { kind: 'text', id: 'suggestions', text: '有何改进意见？', maxLength: 500 },
  ],
};

const NATURAL_DAYS = {
  notice,
  quote: '因客觀條件限制無法短時間內解決的,應研究提出解決辦法,并在15個自然日內回復',
  transcription: '因客观条件限制无法短时间内解决的，应研究提出解决办法，并在15个自然日内回复',
};
const within: Count = { amount: 15, unit: 'natural-days', from: 'bad-review-opened', starts: 'next-day' };

export const SHANXI_LIULIN_2020: Profile = {
  id: 'shanxi-liulin-2020',
  version: '1',
  placeName: '山西省柳林县',
  regionCode: '141125',
  validFrom: { value: '2020-12-21', declared: '通知未写明施行日期，自成文之日起。' },
  levels: {
    value: STANDARD_LEVELS,
    source: {
      notice,
      quote: '評價一般可設置「非常滿意」「滿意」「基本滿意」「不滿意」「非常不滿意」五個等級,后兩個等級為差評',
      transcription: '评价一般可设置‘非常满意’‘满意’‘基本满意’‘不满意’‘非常不满意’五个等级，后两个等级为差评',
    },
    declared: '通知说“一般可设置”五个等级，未要求另设，故照用这五个。',
  },
  targets: {
    value: ['service', 'staff'],
    source: {
      notice,
      quote: '各類政務服務機構、政務服務平臺及工作人員均列為「好差評」對象',
      transcription: '各类政务服务机构、政务服务平台及工作人员均列为‘好差评’对象',
    },
    declared: STAFF_BY_LEVEL,
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: {
      notice,
      quote: '按照《全國一體化在線政務服務平臺「好差評」系統建設方案》確定的評價等級、評價內容、評價要求和技術標準規范',
      transcription:
        '按照《全国一体化在线政务服务平台‘好差评’系统建设方案》确定的评价等级、评价内容、评价要求和技术标准规范',
    },
    declared: '通知未附指标表，采用全国一体化平台的指标编码表。',
  },
  questionnaire: {
    value: LIULIN_QUESTIONNAIRE,
    source: {
      notice,
      quote:
        '針對具體服務事項細化評價問詢表單,設置服務指引是否清晰、辦事程序是否便利、材料手續是否精[簡]、操作界面是否友好、有何改進意見等項目,由辦事企業和群眾自愿填寫',
      transcription:
        '针对具体服务事项细化评价问询表单，设置服务指引是否清晰、办事程序是否便利、材料手续是否精[简]、操作界面是否友好、有何改进意见等项目，由办事企业和群众自愿填写',
    },
    declared: '通知列出了问题，未给选项；选项定为“是”“一般”“否”，改进意见为自由填写。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: VISIT_OR_CASE,
    source: {
      notice,
      quote: '現場服務「一次一評」…網上服務「一事一評」。各類政務服務平臺要設置評價功能模塊或環節',
      transcription: '现场服务‘一次一评’…网上服务‘一事一评’。各类政务服务平台要设置评价功能模块或环节',
    },
    declared:
      '通知只分现场和网上，并把热线电话、自助服务端列为政务服务平台。窗口的评价器、二维码和纸质表格按现场，一次一评；自助终端、电话和短信属于政务服务平台，一事一评。',
  },
  identity: {
    value: 'optional',
    declared: '通知没有规定实名，故姓名和电话可填可不填，不填不影响评价。',
  },
  consentText: WHERE_SILENT.consentText,
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: {
    value: SUPPLEMENT,
    source: {
      notice,
      quote: '沒有在服務現場作出評價的企業和群眾可在一定期限內補充評價',
      transcription: '没有在服务现场作出评价的企业和群众可在一定期限内补充评价',
    },
    declared: `通知只说“一定期限”；${WHY_SUPPLEMENT}`,
  },
  defaultRating: WHERE_SILENT.defaultRating,
  followUp: WHERE_SILENT.followUp,
  duties: {
    verify: {
      value: null,
      source: { notice, quote: '各單位應及時回應整改', transcription: '各单位应及时回应整改' },
      declared: '通知只要求“及时”，没有给出核实期限，故不设核实时限。',
    },
    rectify: {
      value: null,
      source: { notice, quote: '各單位應及時回應整改', transcription: '各单位应及时回应整改' },
      declared: '通知限定的是回复的期限，整改只要求“及时”，故整改不另设日期；回复须提出解决办法。',
    },
    answer: {
      value: within,
      source: NATURAL_DAYS,
      declared:
        '通知没有写明第1天是哪天，定为差评产生的次日；通知对短期内难以解决的差评规定此期限，其余差评也不得更晚。',
    },
  },
  extension: {
    value: null,
    declared: '通知没有规定延期；短期内难以解决的，也须在期限内提出解决办法并回复。',
  },
  warning: WHERE_SILENT.warning,
  dispatch: {
    value: ['system', 'hotline-12345'],
    source: {
      notice,
      quote: '系統自動轉辦或結合「12345」市民服務熱線轉辦給各承辦單位',
      transcription: '系统自动转办或结合‘12345’市民服务热线转办给各承办单位',
    },
  },
  feedbackChannels: {
    value: ['platform', 'phone'],
    source: {
      notice,
      quote: '開展人工電話回訪、復核和滿意度測評',
      transcription: '开展人工电话回访、复核和满意度测评',
    },
    declared: '通知写明电话回访，未写明回复的方式；回复先在平台上公布给评价人，匿名的评价人也能看到。',
  },
  appeal: {
    value: STANDARD_APPEAL,
    source: { notice: NOTICES.stateCouncil, quote: '受理复核申诉，查处违规违纪问题' },
    declared: `本地通知没有规定申诉，按全国意见受理。${OUR_APPEAL}`,
  },
  ...AFTER_THE_ANSWER,
  callbacks: [
    {
      value: { scope: 'closed-bad-reviews', ratePercent: 100, due: null },
      source: {
        notice,
        quote: '對巳辦結的差評問題,要開展人工電話回訪、復核和滿意度測評,確[保回復率]、回訪率達到100%',
        transcription: '对已办结的差评问题，要开展人工电话回访、复核和满意度测评，确[保回复率]、回访率达到100%',
      },
      declared: '通知未写明回访的日期。回复率100%由流程保证：没有答复的差评不能办结。',
    },
    {
      value: { scope: 'all-raters', ratePercent: 5, due: null },
      source: {
        notice,
        quote: '按照一定比例隨機抽取參評企業和群眾,開展回訪調查',
        transcription: '按照一定比例随机抽取参评企业和群众，开展回访调查',
      },
      declared: `通知只说“一定比例”，${WHY_FIVE_PERCENT}`,
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
  publication: {
    value: {
      venues: ['柳林县政府门户网站', '全省一体化在线政务服务平台'],
      contents: [
        '企业和群众对政务服务的评价',
        '第三方评价',
        '考核评价',
        '差评处理结果',
        '各部门综合排名',
        '突出问题',
        '典型案例',
      ],
      ranking: true,
    },
    source: {
      notice,
      quote:
        '企業和群眾對政務服務的評價、第三方評價、考核評價和差評處理結果,要在柳林縣政府門戶網站、全省一體化在線政務服務平臺公開。要定期公開各部門「好差評」綜合排名情況,通報突出問題和典型案例',
      transcription:
        '企业和群众对政务服务的评价、第三方评价、考核评价和差评处理结果，要在柳林县政府门户网站、全省一体化在线政务服务平台公开。要定期公开各部门‘好差评’综合排名情况，通报突出问题和典型案例',
    },
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
  retention: WHERE_SILENT.retention,
};
