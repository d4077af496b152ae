import type { Profile } from '../../profile/profile.js';
import { NOTICES, STANDARD_LEVELS, VISIT_OR_CASE } from '../notices.js';
import {
  AFTER_THE_ANSWER,
  FIFTEEN_DAYS,
  OUR_APPEAL,
  OUR_EXTENSION,
  STAFF_BY_LEVEL,
  STANDARD_APPEAL,
  WHERE_SILENT,
  WHY_FIFTEEN_DAYS,
} from '../where-silent.js';

const notice = NOTICES.stateCouncil;

export const NATIONAL_2019: Profile = {
  id: 'national-2019',
  version: '1',
  placeName: '全国',
  regionCode: '000000',
  validFrom: { value: '2019-12-03', declared: '意见未写明施行日期，自成文之日起。' },
  levels: {
    value: STANDARD_LEVELS,
    declared: '本软件所据的意见文本不全，未载等级的用词；四份地方通知都用这五个等级。',
  },
  targets: {
    value: ['service', 'staff'],
    source: { notice, quote: '每个政务服务机构、政务服务平台和人员都接受评价' },
    declared: STAFF_BY_LEVEL,
  },
  indicatorSet: {
    value: 'national-2020@1',
    source: { notice, quote: '政务服务事项管理、办事流程、服务规范、服务质量、整改实效、监督管理' },
    declared: '意见只列评价的方面，采用全国一体化平台的指标编码表。',
  },
  questionnaire: {
    value: null,
    declared: '意见没有规定问询表单。',
  },
  badNeedsReason: WHERE_SILENT.badNeedsReason,
  textMaxLength: WHERE_SILENT.textMaxLength,
  ratingUnit: {
    value: VISIT_OR_CASE,
    declared:
      '本软件所据的意见文本不全，未载评价单位；与依此制定的柳林、临沧的通知一样，现场一次一评，网上一事一评。窗口的评价器、二维码和纸质表格按现场，一次一评；自助终端、电话和短信属于政务服务平台，一事一评。',
  },
  identity: {
    value: 'optional',
    source: { notice, quote: '每个办事企业和群众都能自愿自主真实评价' },
    declared: '意见只要求自愿、自主、真实，没有规定实名，故姓名和电话可填可不填。',
  },
  consentText: WHERE_SILENT.consentText,
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: WHERE_SILENT.supplement,
  defaultRating: WHERE_SILENT.defaultRating,
  followUp: WHERE_SILENT.followUp,
  duties: {
    verify: {
      value: null,
      source: { notice, quote: '每个差评都得到整改' },
      declared: '意见没有给出核实期限，故不设核实时限；核实须在整改期限内完成。',
    },
    rectify: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '每个差评都得到整改' },
      declared: `意见要求整改，${WHY_FIFTEEN_DAYS}`,
    },
    answer: {
      value: FIFTEEN_DAYS,
      source: { notice, quote: '评价、反馈、整改、监督全流程衔接' },
      declared: `意见要求“反馈”，即答复，${WHY_FIFTEEN_DAYS}`,
    },
  },
  extension: OUR_EXTENSION,
  warning: WHERE_SILENT.warning,
  dispatch: {
    value: ['system', 'rated-unit'],
    source: { notice, quote: '评价、反馈、整改、监督全流程衔接' },
    declared: '意见未写明如何转办；由系统直接转给被评价单位，流程才能衔接。',
  },
  feedbackChannels: {
    value: ['platform'],
    source: { notice, quote: '评价、反馈、整改、监督全流程衔接' },
    declared: '意见未列举答复的方式；平台上人人可查，匿名的评价人也能看到。',
  },
  appeal: {
    value: STANDARD_APPEAL,
    source: { notice, quote: '受理复核申诉，查处违规违纪问题' },
    declared: OUR_APPEAL,
  },
  ...AFTER_THE_ANSWER,
  callbacks: [
    {
      value: { scope: 'closed-bad-reviews', ratePercent: 100, due: null },
      source: { notice, quote: '每个差评都得到整改' },
      declared: '意见没有规定回访；国家标准以回访整改率、回访满意率为指标，不回访就无从得知，故办结的差评都回访。',
    },
  ],
  callbackQuestionnaire: WHERE_SILENT.callbackQuestionnaire,
  callbackOpensReview: WHERE_SILENT.callbackOpensReview,
  publication: {
    value: {
      venues: ['全国一体化在线政务服务平台'],
      contents: ['企业和群众对政务服务的评价', '差评处理结果'],
      ranking: false,
    },
    declared: '本软件所据的意见文本不全，未载在何处公开、公开什么；在全国平台公开评价和差评处理结果，不公布排名。',
  },
  smallestGroup: WHERE_SILENT.smallestGroup,
  ownDaysOff: WHERE_SILENT.ownDaysOff,
  retention: WHERE_SILENT.retention,
};
