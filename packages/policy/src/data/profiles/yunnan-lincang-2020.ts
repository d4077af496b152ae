import type { Count } from '../../count/count.js';
import type { Profile } from '../../profile/profile.js';
import { NOTICES, STANDARD_LEVELS, VISIT_OR_CASE } from '../notices.js';
import {
  AFTER_THE_ANSWER,
  OUR_APPEAL,
  STAFF_BY_LEVEL,
  STANDARD_APPEAL,
  WHERE_SILENT,
  WHY_FIVE_PERCENT,
} from '../where-silent.js';

const notice = NOTICES.lincang;

const source = {
  notice,
  quote: '企业和群众在接受服务后5个工作日内未进行评价的，默认为‘基本满意’',
};
const fiveDays: Count = { amount: 5, unit: 'working-days', from: 'service-received', starts: 'next-day' };

const fifteenDays = { amount: 15, unit: 'working-days', starts: 'next-day' } as const;

export const YUNNAN_LINCANG_2020: Profile = {
  id: 'yunnan-lincang-2020',
  version: '1',
  placeName: '云南省临沧市',
  regionCode: '530900',
  validFrom: { value: '2020-03-18', declared: '通知未写明施行日期，自成文之日起。' },
  levels: {
    value: STANDARD_LEVELS,
    source: {
      notice,
      quote: '评价等级分为‘非常满意’‘满意’‘基本满意’‘不满意’‘非常不满意’五级，后两个等级为差评',
    },
  },
  targets: {
    value: ['service', 'staff'],
    source: {
      notice,
      quote: '每个政务服务机构、政务服务平台和每名工作人员在开展政务服务工作时，都要接受评价',
    },
    declared: STAFF_BY_LEVEL,
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: {
      notice,
      quote: '对市、县（区）政务服务机构…各类政务服务平台…和工作人员的服务质量、效率、结果等进行综合评价',
    },
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
    value: VISIT_OR_CASE,
    source: { notice, quote: '做到‘一次一评’‘一事一评’' },
    declared:
      '通知未说何处一次一评、何处一事一评，但把热线电话、自助服务端列为政务服务平台。窗口的评价器、二维码和纸质表格按现场，一次一评；自助终端、电话和短信属于政务服务平台，一事一评。',
  },
  identity: {
    value: 'encouraged',
    source: { notice, quote: '鼓励办事企业和群众实名评价' },
  },
  consentText: WHERE_SILENT.consentText,
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: {
    value: fiveDays,
    source,
    declared: '通知没有单列补评；默认评价产生之前都可以评价，故与默认评价同期。第1天是接受服务的次日。',
  },
  defaultRating: {
    value: { level: 'basically-satisfied', after: fiveDays },
    source,
    declared:
      '通知没有写明第1天是哪天，定为接受服务的次日。默认评价另行标记，不计入主动评价。评价人选了“暂不评价”的，记为未评价，不作默认评价。',
  },
  followUp: WHERE_SILENT.followUp,
  duties: {
    verify: {
      value: { amount: 1, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' },
      source: { notice, quote: '‘好差评’反映的问题，承办单位应及时回应、限期整改' },
      declared:
        '通知只要求“及时”；整改的期限从查实数起，核实没有期限，整改就没有期限，故参照辽宁的规定，1个工作日内核实，第1天是差评产生的次日。',
    },
    rectify: {
      value: { ...fifteenDays, from: 'bad-review-confirmed' },
      source: { notice, quote: '评价为差评并经查实的，应在15个工作日内进行整改' },
      declared: '“经查实”之后才有整改，第1天定为查实的次日。',
    },
    answer: {
      value: { ...fifteenDays, from: 'bad-review-verified' },
      source: { notice, quote: '并将整改结果采取适当方式及时向企业和群众反馈' },
      declared: '通知只要求“及时”；答复最迟与整改同一期限，未能查实的也要答复，期限同长，第1天定为核实完毕的次日。',
    },
  },
  extension: {
    value: { times: 1, longest: { amount: 15, unit: 'working-days', starts: 'next-day' } },
    source: { notice, quote: '若在期限内难以整改的，应说明理由和整改期限' },
    declared: '通知未限定次数和长短；限一次，最长再延15个工作日，与整改期限同长，以免一再延期。',
  },
  warning: WHERE_SILENT.warning,
  dispatch: {
    value: ['system', 'rated-unit'],
    source: { notice, quote: '建立完善‘好差评’评价、反馈、整改、监督全流程闭环工作机制' },
    declared: '通知未写明如何转办；由系统直接转给承办单位，环节最少，流程才能闭环。',
  },
  feedbackChannels: {
    value: ['platform', 'phone'],
    source: { notice, quote: '并将整改结果采取适当方式及时向企业和群众反馈' },
    declared: '通知未列举方式；平台上人人可查，匿名的评价人也能看到，实名的另打电话。',
  },
  appeal: {
    value: { ...STANDARD_APPEAL, tolerance: true },
    source: { notice, quote: '建立差评申诉复核机制和容错机制，排除误评和恶意差评' },
    declared: `${OUR_APPEAL}容错只免工作人员之责，评价照旧保留。`,
  },
  ...AFTER_THE_ANSWER,
  callbacks: [
    {
      value: { scope: 'named-bad-reviews', ratePercent: 100, due: null },
      source: { notice, quote: '实名差评回访整改率要达到100%' },
    },
    {
      value: { scope: 'all-raters', ratePercent: 5, due: null },
      source: { notice, quote: '适时抽取参与评价的企业和群众，开展回访调查' },
      declared: `通知未定抽取比例，${WHY_FIVE_PERCENT}`,
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
  publication: {
    value: {
      venues: ['政府门户网站', '网上政务服务平台', '一部手机办事通', '新闻媒体'],
      contents: ['“好差评”评价结果', '整改情况'],
      ranking: false,
    },
    source: {
      notice,
      quote:
        '除依法不得公开的信息外，‘好差评’评价结果及整改情况要在政府门户网站、网上政务服务平台、‘一部手机办事通’和新闻媒体公开',
    },
    declared: '通知没有规定公布排名。造成不良影响的案例，通知要求内部通报，必要时才由媒体曝光，故不列入例行公开。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
  retention: WHERE_SILENT.retention,
};
