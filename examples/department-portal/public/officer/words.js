// @ts-check

/** The words of the desk for the names of the interface. */
export const STAGE = {
  'to-verify': '待核实',
  rectifying: '整改中',
  answering: '待反馈',
  answered: '已反馈',
  closed: '已办结',
};

export const DUTY = { verify: '核实', rectify: '整改', answer: '反馈' };

export const EVENT = {
  opened: '收到差评',
  verify: '核实',
  extend: '延期',
  rectify: '整改',
  answer: '反馈',
  close: '办结',
};

export const FINDING = { confirmed: '属实', unconfirmed: '不属实' };

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
