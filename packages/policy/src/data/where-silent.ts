import type { CallbackRules } from '../profile/callback-rules.js';
import type { DutyRules } from '../profile/duty-rules.js';
import type { PublicRules } from '../profile/public-rules.js';
import type { RaterRules } from '../profile/rater-rules.js';
import type { RatingRules } from '../profile/rating-rules.js';
import type { RecordRules } from '../profile/record-rules.js';
import type { WindowRules } from '../profile/window-rules.js';

type Silent = Pick<RatingRules, 'badNeedsReason' | 'textMaxLength'> &
  Pick<RaterRules, 'consentText'> &
  Pick<WindowRules, 'ticketValidity' | 'supplement' | 'defaultRating' | 'followUp'> &
  Pick<DutyRules, 'warning'> &
  Pick<CallbackRules, 'callbackQuestionnaire' | 'callbackOpensReview'> &
  Pick<PublicRules, 'smallestGroup' | 'ownDaysOff'> &
  RecordRules;

/** From when a date is near: no notice says, so this is ours everywhere. */
export const NEAR = { lastWorkingDays: 1, lastPercentOfHours: 25 };

/** What we declare for every place whose notice says nothing on the matter. */
export const WHERE_SILENT: Silent = {
  badNeedsReason: {
    value: false,
    declared: '通知没有要求差评写明理由；五个等级应同样容易提交。',
  },
  textMaxLength: {
    value: 500,
    declared: '通知没有限定字数；500字足以说清一件事。',
  },
  consentText: {
    value:
      '您可以不留姓名和电话。留下的姓名和电话只用于核实差评、反馈整改结果和回访，与评价内容分开加密保存。' +
      '被评价单位的人员看不到。为核实、反馈、回访，主管机构的人员可以查看，每次都有记录，您可以查到哪个机构、为什么、什么时候看过。' +
      '未经您同意，不提供给第三方。您可以随时用回执中的查询凭证撤回同意，姓名和电话随即删除，评价不变；不撤回的，在评价或差评办结一年后删除。' +
      '是否评价、是否留下姓名和电话，都不影响您办事。',
    declared: '通知没有给出告知文本；按个人信息保护法的告知要求拟定，本地应补上处理者名称和联系方式。',
  },
  ticketValidity: {
    value: {
      pc: 24,
      mobile: 24,
      'qr-code': 24,
      'hall-tablet': 2,
      'hall-terminal': 2,
      phone: 24,
      sms: 168,
      paper: 168,
    },
    declared: '通知不涉及票据；大厅设备多人共用，票据两小时失效，短信和纸质表格留足七天，其余一天。失效后可重新申领。',
  },
  supplement: {
    value: { amount: 15, unit: 'natural-days', from: 'service-received', starts: 'next-day' },
    declared:
      '通知没有规定补评；当场没有评价的人不应失去机会，取各地通知最常用的15日，按自然日计，自接受服务的次日起算。',
  },
  defaultRating: {
    value: null,
    declared: '通知没有规定默认评价，故未评价就是未评价。',
  },
  followUp: {
    value: {
      times: 1,
      within: { amount: 15, unit: 'natural-days', from: 'bad-review-answered', starts: 'next-day' },
    },
    declared:
      '通知没有规定追评；参照他地做法，差评反馈后可追评一次，原评价不变。期限与各地整改期限相同，15个自然日，自反馈的次日起算。',
  },
  warning: {
    value: { ...NEAR, remedies: { 'due-soon': 'ask-office', overdue: 'call-12345' } },
    declared:
      '通知没有规定预警；到期前最后一个工作日（按小时计的，最后四分之一的时间）提示，可先询问承办单位，超期可拨打12345。',
  },
  callbackQuestionnaire: {
    value: null,
    declared: '通知没有给出回访要问的问题；回访人员就评价内容询问，并作记录。',
  },
  callbackOpensReview: {
    value: null,
    declared: '通知没有规定回访不满意转为差评；回访结果记录在案，评价人还可以追评。',
  },
  smallestGroup: {
    value: 5,
    declared: '通知没有规定；不足5件的数字可能让人认出评价人，故不公布。',
  },
  ownDaysOff: {
    value: [],
    declared: '通知没有规定本地假日，按国务院办公厅的放假安排。',
  },
  retention: {
    value: { recordYears: 10, identityDays: 365 },
    declared:
      '通知没有规定保存期限；评价和办理记录至少保存10年，以便复核和考核。评价人的姓名和电话只为核实、反馈和回访所需，评价或差评办结一年后删除。',
  },
};
