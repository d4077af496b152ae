import type { Count, Length } from '../count/count.js';
import type { Profile } from '../profile/profile.js';

type Silent = Pick<
  Profile,
  | 'badNeedsReason'
  | 'textMaxLength'
  | 'consentText'
  | 'ticketValidity'
  | 'supplement'
  | 'defaultRating'
  | 'followUp'
  | 'warning'
  | 'callbackQuestionnaire'
  | 'callbackOpensReview'
  | 'smallestGroup'
  | 'ownDaysOff'
  | 'retention'
>;

/** How those are rated whom four notices name beside the service. */
export const STAFF_BY_LEVEL =
  '通知没有给工作人员单列评价指标，故只评等级，办件写明工作人员的才评，可评可不评；机构和平台不另设等级，评价服务即评价承办的机构和所用的平台，两者随每件评价一并记录。';

/** How long a rating may still be given, where a notice names no time: as 山东 has it. */
export const SUPPLEMENT: Count = { amount: 5, unit: 'working-days', from: 'service-received', starts: 'next-day' };

export const WHY_SUPPLEMENT = '参照山东接受服务后5个工作日内可以补评的规定，第1天是接受服务的次日。';

/** Of 60 who were asked and content, no more than 5 % of all are not, with 95 % confidence (the rule of three). */
export const WHY_FIVE_PERCENT =
  '暂定5%：参评满1200件即抽到60件，这60件若都满意，就有95%的把握说不满意的不到5%；再多抽，只是多打扰评价人。';

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
      '只用于核实差评、答复您和回访，与评价内容分开加密保存；未经您同意，不提供给第三方。\n' +
      '被评价单位的人员看不到。主管机构的人员为以上用途查看的，每次都有记录，您可以查到哪个机构、为什么、什么时候看过。\n' +
      '可以不留，不影响您办事。您可以随时用回执中的查询凭证撤回同意，这些信息随即删除，评价不变；不撤回的，在评价或差评办结一年后删除。',
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
    declared:
      '通知不涉及评价链接的有效期；大厅设备多人共用，评价链接两小时失效，短信和纸质表格留足七天，其余一天。失效后可重新申领。',
  },
  supplement: {
    value: SUPPLEMENT,
    declared: `通知没有规定补评；当场没有评价的人不应失去机会，${WHY_SUPPLEMENT}`,
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
      '通知没有规定追评；参照浙江的做法，差评答复后可追评一次，原评价不变。期限15个自然日，与写明整改期限的各地通知同为15日，给评价人与单位同样长的时间，第1天是答复的次日。',
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
    value: 10,
    declared:
      '通知没有规定；件数越少，知道其中一两件是谁评的人（例如同一窗口的人）越容易推出其余各件，故不足10件的数字不公布。',
  },
  ownDaysOff: {
    value: [],
    declared: '通知没有规定本地假日，按国务院办公厅的放假安排。',
  },
  retention: {
    value: { recordYears: 10, identityDays: 365 },
    declared:
      '通知没有规定保存期限；评价和办理记录至少保存10年，即机关文书档案定期保管的两种期限（10年、30年）中较短的一种，足够复核和历年考核之用。评价人的姓名和电话只为核实、答复和回访所需，评价或差评办结一年后删除。',
  },
};

/** What we declare where a notice asks for rectification and names no date: 15 days stand in the three notices that name one. */
export const FIFTEEN_DAYS: Count = {
  amount: 15,
  unit: 'natural-days',
  from: 'bad-review-opened',
  starts: 'next-day',
};

export const WHY_FIFTEEN_DAYS =
  '没有写明期限；写明期限的三份地方通知（柳林、新华、临沧）都是15日，故取15日，按自然日计，这样较短，对评价人更有利。第1天是差评产生的次日。';

/** As long again as the date that the notices set: none says how far it may be put off. */
export const AS_LONG_AGAIN: Length = { amount: 15, unit: 'natural-days', starts: 'next-day' };

/** A date of ours may be put off, as the notices that set one allow. */
export const OUR_EXTENSION = {
  value: { times: 1, longest: AS_LONG_AGAIN },
  declared:
    '没有规定延期；整改期限由本软件设定，故可说明理由和新的期限，延期一次，最长再延15个自然日，与整改期限同长。',
};

/** Why the terms of an exclusion are what they are. */
export const OUR_APPEAL =
  '证据、期限和决定人由本软件设定：申请和裁定各不超过5个工作日，合计约两周，裁定时15日的整改期限尚未届满，不因申请而耽误整改；评价人异议15个自然日，与整改期限同长；决定人不得属于被评价单位。';

/** No notice says what proves a mistaken or malicious rating, nor within which time: this is ours. */
export const STANDARD_APPEAL: NonNullable<Profile['appeal']['value']> = {
  grounds: ['mistaken', 'malicious'],
  evidence: ['办件记录', '现场音像', '与评价人的核实记录', '其他书面证据'],
  decidedBy: '“好差评”主管机构中不属于被评价单位的人员',
  propose: { amount: 5, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' },
  decide: { amount: 5, unit: 'working-days', from: 'exclusion-proposed', starts: 'next-day' },
  object: { amount: 15, unit: 'natural-days', from: 'rating-excluded', starts: 'next-day' },
  tolerance: false,
};

/** What we declare everywhere about the rater's say after the answer: no notice speaks of it. */
export const AFTER_THE_ANSWER: Pick<Profile, 'verdicts' | 'verdictWait' | 'datesRunAnew'> = {
  verdicts: {
    value: 2,
    declared:
      '通知没有规定评价人对答复说是否满意；参照有的地方由当事人评价整改的做法，评价人可以认可或退回答复，限两次，以免反复。',
  },
  verdictWait: {
    value: { amount: 15, unit: 'natural-days', from: 'bad-review-answered', starts: 'next-day' },
    declared:
      '通知没有规定答复后何时可以办结；评价人还可以对答复说是否满意的，先等评价人，等15个自然日，与追评同期，第1天是答复的次日，过后承办人方可办结，以免刚答复就办结，评价人来不及说话。',
  },
  datesRunAnew: {
    value: true,
    declared: '通知没有规定退回重办的期限；自退回、回访不满意或提出异议之时起，按同样的期限重新计算。',
  },
};
