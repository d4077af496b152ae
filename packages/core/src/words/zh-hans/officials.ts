import type { Words } from '../../words.js';

export const handOverTargets: Words['handOverTargets'] = { 'hotline-12345': '12345 热线', discipline: '纪检监察机关' };

export const conclusions: Words['conclusions'] = { endorsed: '同意，未能核实', 'sent-back': '退回，重新核实' };

export const roles: Words['roles'] = {
  officer: '承办人',
  supervisor: '监督员',
  decider: '裁定人',
  caller: '回访员',
  auditor: '审计员',
  rater: '评价人',
};

export const purposes: Words['purposes'] = { verify: '核实', answer: '答复', 'call-back': '回访' };

/** Citizens read these too, but only where they look at their rating again. */
export const channels: Words['channels'] = {
  pc: '电脑',
  mobile: '手机',
  'qr-code': '扫码',
  'hall-tablet': '大厅平板',
  'hall-terminal': '大厅自助终端',
  phone: '电话',
  sms: '短信',
  paper: '纸质表格',
};
