import type { Count } from '../../../count/count.js';
import type { WindowRules } from '../../../profile/window-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const source = { notice: NOTICES.xinhua, quote: '若办件生成7个自然日内未获评价，评价结果默认为‘基本满意’' };
const sevenDays: Count = { amount: 7, unit: 'natural-days', from: 'case-created', starts: 'next-day' };

export const windows: WindowRules = {
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: {
    value: sevenDays,
    source,
    declared: '通知没有单列补评；默认评价产生之前都可以评价，故与默认评价同期。自办件生成的次日起算。',
  },
  defaultRating: {
    value: { level: 'basically-satisfied', after: sevenDays },
    source,
    declared:
      '通知未写明起算日，自办件生成的次日起算。默认评价另行标记，不计入主动评价。评价人选了“暂不评价”的，记为未评价，不作默认评价。',
  },
  followUp: WHERE_SILENT.followUp,
};
