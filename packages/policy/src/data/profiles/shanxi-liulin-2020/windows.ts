import type { WindowRules } from '../../../profile/window-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.liulin;

export const windows: WindowRules = {
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: {
    value: { amount: 15, unit: 'natural-days', from: 'service-received', starts: 'next-day' },
    source: { notice, quote: '沒有在服務現場作出評價的企業和群眾可在一定期限內補充評價' },
    declared: '通知只说“一定期限”；取通知中唯一写明的期限，即15个自然日，自接受服务的次日起算。',
  },
  defaultRating: WHERE_SILENT.defaultRating,
  followUp: WHERE_SILENT.followUp,
};
