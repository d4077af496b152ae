// @ts-check

/**
 * The desk's word for a code of the interface. A code that a newer province has added stands for itself.
 * @param {Readonly<Record<string, string>>} words
 * @param {string} code
 */
export const wordFor = (words, code) => (Object.hasOwn(words, code) && words[code]) || code;

export const STAGE = {
  'to-verify': '待核实',
  'exclusion-proposed': '待裁定',
  rectifying: '整改中',
  answering: '待反馈',
  answered: '已反馈',
  excluded: '不予采纳',
  closed: '已办结',
};

export const DUTY = { verify: '核实', rectify: '整改', answer: '反馈' };

export const EVENT = {
  opened: '收到差评',
  transfer: '转办',
  verify: '核实',
  'propose-exclusion': '申请不予采纳',
  decide: '裁定',
  object: '评价人提出异议',
  extend: '延期',
  rectify: '整改',
  answer: '反馈',
  verdict: '评价人',
  'call-back': '回访',
  close: '办结',
  recount: '时限重新计算',
};

export const OUTCOME = {
  confirmed: '属实',
  unconfirmed: '不属实',
  mistaken: '误评',
  malicious: '恶意差评',
  upheld: '成立，不予采纳',
  rejected: '不成立，照常整改',
  accepted: '认可答复',
  refused: '不认可，退回',
  satisfied: '满意',
  dissatisfied: '不满意，重新整改',
};

export const LEVEL = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

export const CHANNEL = {
  pc: '电脑',
  mobile: '手机',
  'qr-code': '扫码',
  'hall-tablet': '大厅平板',
  'hall-terminal': '大厅自助终端',
  phone: '电话',
  sms: '短信',
  paper: '纸质表格',
};

export const UNIT = { hours: '小时', 'natural-days': '个自然日', 'working-days': '个工作日' };
