import type { Words } from '../words.js';

export const levels: Words['levels'] = {
  'very-satisfied': '非常滿意',
  satisfied: '滿意',
  'basically-satisfied': '基本滿意',
  dissatisfied: '不滿意',
  'very-dissatisfied': '非常不滿意',
};

export const channels: Words['channels'] = {
  pc: '電腦',
  mobile: '手機',
  'qr-code': '掃碼',
  'hall-tablet': '大廳平板',
  'hall-terminal': '大廳自助終端',
  phone: '電話',
  sms: '簡訊',
  paper: '紙本表格',
};

export const duties: Words['duties'] = { verify: '完成核實', rectify: '完成整改', answer: '作出答覆' };

export const lights: Words['lights'] = { 'in-time': '時限內', 'due-soon': '即將到期', overdue: '已逾期' };

export const lengths: Words['lengths'] = {
  hours: (amount) => `${amount} 小時`,
  'natural-days': (amount) => `${amount} 個自然日`,
  'working-days': (amount) => `${amount} 個工作日`,
};

export const stages: Words['stages'] = {
  'to-dispatch': '待轉辦',
  'to-verify': '待核實',
  'to-recheck': '待複核',
  'exclusion-proposed': '待裁定',
  rectifying: '整改中',
  answering: '待答覆',
  answered: '已答覆',
  excluded: '不予採納',
  closed: '已辦結',
};

export const events: Words['events'] = {
  opened: '評價已轉交核實',
  dispatch: '交辦',
  transfer: '轉辦',
  verify: '核實',
  recheck: '複核',
  'propose-exclusion': '申請不予採納',
  decide: '裁定',
  object: '提出異議',
  extend: '延期',
  rectify: '整改',
  answer: '答覆',
  verdict: '對答覆的意見',
  'call-back': '回訪',
  close: '辦結',
  urge: '督辦',
  'hand-over': '移送',
  recount: '時限重新計算',
  missed: '超期',
};

export const findings: Words['findings'] = { confirmed: '屬實', unconfirmed: '未能核實' };

export const conclusions: Words['conclusions'] = { endorsed: '同意，未能核實', 'sent-back': '退回，重新核實' };

export const decisions: Words['decisions'] = { upheld: '成立，不予採納', rejected: '不成立，照常整改' };

export const verdicts: Words['verdicts'] = { accepted: '滿意，可以辦結', refused: '不滿意，請重新辦理' };

export const results: Words['results'] = { satisfied: '滿意', dissatisfied: '不滿意' };

export const grounds: Words['grounds'] = { mistaken: '誤評', malicious: '惡意差評' };

export const handOverTargets: Words['handOverTargets'] = { 'hotline-12345': '12345 熱線', discipline: '紀檢監察機關' };

export const roles: Words['roles'] = {
  officer: '承辦人',
  supervisor: '監督員',
  decider: '裁定人',
  caller: '回訪員',
  auditor: '審計員',
  rater: '評價人',
};

export const purposes: Words['purposes'] = { verify: '核實', answer: '答覆', 'call-back': '回訪' };

/** The days off that the State Council names; what a place adds of its own keeps its Chinese name. */
export const daysOff: Readonly<Record<string, string>> = {
  周末: '週末',
  春节: '春節',
  清明节: '清明節',
  劳动节: '勞動節',
  端午节: '端午節',
  中秋节: '中秋節',
  国庆节: '國慶節',
  '中秋节、国庆节': '中秋節、國慶節',
  '国庆节、中秋节': '國慶節、中秋節',
};

export const moments: Words['moments'] = {
  'case-created': '辦件生成',
  'service-received': '接受服務',
  'case-closed': '辦結',
  'bad-review-opened': '差評產生',
  'bad-review-verified': '核實完畢',
  'bad-review-confirmed': '查實',
  'bad-review-answered': '差評答覆',
  'exclusion-proposed': '提出不予採納的申請',
  'rating-excluded': '裁定不予採納',
};
