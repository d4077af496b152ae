import type { Words } from '../../words.js';

export const levels: Words['levels'] = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

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
