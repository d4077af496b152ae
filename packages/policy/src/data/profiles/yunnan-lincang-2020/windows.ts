import type { Count } from '../../../count/count.js';
import type { WindowRules } from '../../../profile/window-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const source = {
  notice: NOTICES.lincang,
  quote: '在接受服务后5个工作日内未进行评价的，默认为‘基本满意’',
};
const fiveDays: Count = { amount: 5, unit: 'working-days', from: 'service-received', starts: 'next-day' };

export const windows: WindowRules = {
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: {
    value: fiveDays,
    source,
    declared: '通知没有单列补评；默认评价产生之前都可以评价，故与默认评价同期。自接受服务的次日起算。',
  },
  defaultRating: {
    value: { level: 'basically-satisfied', after: fiveDays },
    source,
    declared:
      '通知未写明起算日，自接受服务的次日起算。默认评价另行标记，不计入主动评价。评价人选了“暂不评价”的，记为未评价，不作默认评价。',
  },
  followUp: WHERE_SILENT.followUp,
};
