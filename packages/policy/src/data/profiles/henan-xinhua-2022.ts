import type { Questionnaire } from '@haochaping/core';
import type { Count } from '../../count/count.js';
import { ladderQuestionOf } from '../../indicators/ladder.js';
import type { Profile } from '../../profile/profile.js';
import { LADDERS } from '../indicators/xinhua-2022/ladders.js';
import { NOTICES, STANDARD_LEVELS } from '../notices.js';
import {
  AFTER_THE_ANSWER,
  AS_LONG_AGAIN,
  OUR_APPEAL,
  STANDARD_APPEAL,
  WHERE_SILENT,
  WHY_FIVE_PERCENT,
} from '../where-silent.js';

const notice = NOTICES.xinhua;

/** The nine items of the annex, each with a sentence for every level. */
const XINHUA_QUESTIONNAIRE: Questionnaire = {
  title: '分项评价（自愿填写）',
  questions: [ladderQuestionOf(LADDERS)],
};

const source = { notice, quote: '若办件生成7个自然日内未获评价，评价结果默认为‘基本满意’' };
const sevenDays: Count = { amount: 7, unit: 'natural-days', from: 'case-created', starts: 'next-day' };

const fifteenDays = { amount: 15, unit: 'natural-days', starts: 'next-day' } as const;
const WHICH_DAYS =
  '通知写“15日”，未说明是自然日还是工作日；没有写明工作日的期限一般按公历日计算，且这样期限较短，对评价人更有利，故按自然日计。';

export const HENAN_XINHUA_2022: Profile = {
  id: 'henan-xinhua-2022',
  version: '1',
  placeName: '河南省平顶山市新华区',
  regionCode: '410402',
  validFrom: { value: '2022-01-01', declared: '通知的文号为2022年，成文和施行日期不详，自该年首日起。' },
  levels: {
    value: STANDARD_LEVELS,
    source: { notice, quote: '评价等级分为‘非常满意’‘满意’‘基本满意’‘不满意’‘非常不满意’五个档次' },
  },
  targets: {
    value: ['service', 'staff'],
    source: { notice, quote: '对本单位政务服务部门及其工作人员在提供政务服务过程中的' },
    declared: '附件给工作人员单列了各等级的指标，故工作人员另评一个等级，可评可不评。',
  },
  indicatorSet: {
    value: 'xinhua-2022@1',
    source: { notice, quote: '采取综合评价和分项评价相结合的方式进行' },
    declared: '附件未说明指标如何使用；先选等级，再勾选该等级的指标，即为分项评价。',
  },
  questionnaire: {
    value: XINHUA_QUESTIONNAIRE,
    source: { notice, quote: '采取综合评价和分项评价相结合的方式进行' },
    declared: '附件的九项各有五种情形，可在等级之下勾选，也可逐项选择；两种读法都提供，都可以不填。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: {
      pc: 'service',
      mobile: 'service',
      'qr-code': 'service',
      'hall-tablet': 'service',
      'hall-terminal': 'service',
      phone: 'service',
      sms: 'service',
      paper: 'service',
    },
    source: { notice, quote: '按一次政务服务可评价一次的原则' },
  },
  identity: {
    value: 'required',
    source: { notice, quote: '实行实名制，以便对评价意见进行核实确认或回访' },
  },
  consentText: {
    value:
      '只用于核实评价意见、答复您和回访，与评价内容分开加密保存；未经您同意，不提供给第三方。\n' +
      '被评价单位的人员看不到。主管机构的人员为以上用途查看的，每次都有记录，您可以查到哪个机构、为什么、什么时候看过。\n' +
      '您也可以不评价，不影响您办事。您可以随时用回执中的查询凭证撤回同意，这些信息随即删除，评价不变；不撤回的，在评价或差评办结一年后删除。',
    declared: '通知没有给出告知文本；按个人信息保护法的告知要求拟定，本地应补上处理者名称和联系方式。',
  },
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: {
    value: sevenDays,
    source,
    declared: '通知没有单列补评；默认评价产生之前都可以评价，故与默认评价同期。第1天是办件生成的次日。',
  },
  defaultRating: {
    value: { level: 'basically-satisfied', after: sevenDays },
    source,
    declared:
      '通知没有写明第1天是哪天，定为办件生成的次日。默认评价另行标记，不计入主动评价。评价人选了“暂不评价”的，记为未评价，不作默认评价。',
  },
  followUp: WHERE_SILENT.followUp,
  duties: {
    verify: {
      value: { amount: 24, unit: 'hours', from: 'bad-review-opened' },
      source: { notice, quote: '对‘不满意’或‘非常不满意’的评价，要在24小时进行核实' },
      declared: '通知没有写明24小时从何时数起，定为差评产生的时刻。',
    },
    rectify: {
      value: { ...fifteenDays, from: 'bad-review-confirmed' },
      source: { notice, quote: '对评价为‘不满意’和‘非常不满意’的差评办件并经查实的，应在15日内进行整改' },
      declared: `${WHICH_DAYS}“经查实”之后才有整改，第1天定为查实的次日。`,
    },
    answer: {
      value: { ...fifteenDays, from: 'bad-review-verified' },
      source: {
        notice,
        quote: '在整改期限内，将整改结果通过网上政务服务平台、移动端用户中心、短信等方式向评价用户反馈',
      },
      declared: `答复与整改同一期限；未能查实的也要答复，期限同长。${WHICH_DAYS}第1天定为核实完毕的次日。`,
    },
  },
  extension: {
    value: { times: 1, longest: AS_LONG_AGAIN },
    source: { notice, quote: '在期限内无法整改的，应说明理由和整改期限' },
    declared: '通知未限定次数和长短；限一次，最长再延15个自然日，与整改期限同长，以免一再延期。',
  },
  warning: WHERE_SILENT.warning,
  dispatch: {
    value: ['supervising-office'],
    source: { notice, quote: '负责对差评复核、转办、督办、反馈工作' },
  },
  feedbackChannels: {
    value: ['platform', 'user-centre', 'sms'],
    source: { notice, quote: '将整改结果通过网上政务服务平台、移动端用户中心、短信等方式向评价用户反馈' },
  },
  appeal: {
    value: { ...STANDARD_APPEAL, propose: { amount: 24, unit: 'hours', from: 'bad-review-opened' } },
    source: { notice, quote: '要在24小时进行核实，经核实为误评或恶意差评的不予采纳' },
    declared: `误评、恶意差评由核实得出，故申请与核实同在24小时内提出，过后不再受理。${OUR_APPEAL}`,
  },
  ...AFTER_THE_ANSWER,
  callbacks: [
    {
      value: { scope: 'all-raters', ratePercent: 5, due: null },
      source: { notice, quote: '采取抽查、调阅档案、实地察看、电话回访等方法进行监督检查' },
      declared: `通知未定抽查比例，${WHY_FIVE_PERCENT}`,
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
  publication: {
    value: {
      venues: ['河南政务服务网', '区政府门户网站'],
      contents: ['政务服务“好差评”评价结果', '差评处理结果'],
      ranking: false,
    },
    source: {
      notice,
      quote: '政务服务‘好差评’评价结果通过河南政务服务网、区政府门户网站等相关平台进行对外公示',
    },
    declared:
      '通知列出的是评价结果，没有规定公布排名；差评处理结果由本软件补充，只有评价而看不到处理，就看不出评价是否有用。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
  retention: WHERE_SILENT.retention,
};
