import type { Count } from '../../../count/count.js';
import type { DutyRules } from '../../../profile/duty-rules.js';
import { AS_LONG_AGAIN } from '../../fifteen-days.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.xinhua;
const within: Count = { amount: 15, unit: 'natural-days', from: 'bad-review-opened', starts: 'next-day' };
const WHICH_DAYS =
  '通知写“15日”，未说明是自然日还是工作日；没有写明工作日的期限一般按公历日计算，且这样期限较短，对评价人更有利，故按自然日计。';

export const duties: DutyRules = {
  duties: {
    verify: {
      value: { amount: 24, unit: 'hours', from: 'bad-review-opened' },
      source: { notice, quote: '要在24小时进行核实' },
      declared: '通知未写明起点，自差评产生的时刻起算，节假日不扣除。',
    },
    rectify: {
      value: within,
      source: { notice, quote: '应在15日内进行整改' },
      declared: `${WHICH_DAYS}通知未写明起算日，自差评产生的次日起算。`,
    },
    answer: {
      value: within,
      source: {
        notice,
        quote: '在整改期限内，将整改结果通过网上政务服务平台、移动端用户中心、短信等方式向评价用户反馈',
      },
      declared: `反馈与整改同一期限。${WHICH_DAYS}自差评产生的次日起算。`,
    },
  },
  extension: {
    value: { times: 1, longest: AS_LONG_AGAIN },
    source: { notice, quote: '在期限内无法整改的，应说明理由和整改期限' },
    declared: '通知未限定次数和长短；限一次，最长再延15个自然日，与整改期限同长，以免一再延期。',
  },
  warning: WHERE_SILENT.warning,
};
