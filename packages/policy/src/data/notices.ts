import { LEVELS } from '@haochaping/core';
import { levels } from '@haochaping/core/words/zh-hans.js';
import type { Profile } from '../profile/profile.js';

/** The notices, by number and place as people can look them up; without a number, by the place and the day. */
export const NOTICES = {
  stateCouncil: '国办发〔2019〕51号',
  liulin: '柳林县政务服务“好差评”通知（2020年12月21日）',
  xinhua: '平顶山市新华区 平新政务和数据〔2022〕13号',
  lincang: '临政办发〔2020〕16号',
  tianjin: '天津市政务服务“好差评”通知（2020年1月21日）',
} as const;

/** The words that all five notices use. */
export const STANDARD_LEVELS: Profile['levels']['value'] = LEVELS.map((level) => ({
  level,
  label: levels[level],
}));

/**
 * 现场服务一次一评, 网上服务一事一评: each visit where people stand at a window, the whole case elsewhere. Notices 000, 002 and
 * 003 count 自助服务端 and 热线电话 among the platforms.
 */
export const VISIT_OR_CASE: Profile['ratingUnit']['value'] = {
  pc: 'case',
  mobile: 'case',
  'qr-code': 'visit',
  'hall-tablet': 'visit',
  'hall-terminal': 'case',
  phone: 'case',
  sms: 'case',
  paper: 'visit',
};
