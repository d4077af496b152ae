import type { PublicRules } from '../profile/public-rules.js';
import type { RatingRules } from '../profile/rating-rules.js';
import type { WindowRules } from '../profile/window-rules.js';

type Silent = Pick<RatingRules, 'badNeedsReason' | 'textMaxLength'> &
  Pick<WindowRules, 'ticketValidity' | 'followUp'> &
  Pick<PublicRules, 'smallestGroup' | 'ownDaysOff'>;

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
    declared: '通知不涉及票据；大厅设备多人共用，票据两小时失效，短信和纸质表格留足七天，其余一天。失效后可重新申领。',
  },
  followUp: {
    value: { times: 1, after: 'bad-review-answered' },
    declared: '通知没有规定追评；参照他地做法，差评反馈后可追评一次，原评价不变。',
  },
  smallestGroup: {
    value: 5,
    declared: '通知没有规定；不足5件的数字可能让人认出评价人，故不公布。',
  },
  ownDaysOff: {
    value: [],
    declared: '通知没有规定本地假日，按国务院办公厅的放假安排。',
  },
};
