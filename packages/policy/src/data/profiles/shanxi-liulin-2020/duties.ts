import type { Count } from '../../../count/count.js';
import type { DutyRules } from '../../../profile/duty-rules.js';
import { NOTICES } from '../../notices.js';
import { WHERE_SILENT } from '../../where-silent.js';

const notice = NOTICES.liulin;
const quote = '應研究提出解決辦法,并在15個自然日內回復';
const within: Count = { amount: 15, unit: 'natural-days', from: 'bad-review-opened', starts: 'next-day' };

export const duties: DutyRules = {
  duties: {
    verify: {
      value: null,
      source: { notice, quote: '應及時回應整改' },
      declared: '通知只要求“及时”，没有给出核实期限，故不设核实时限。',
    },
    rectify: {
      value: within,
      source: { notice, quote },
      declared: '通知限定的是回复的期限；回复须提出解决办法，故整改办法最迟与回复同日提出。自差评产生的次日起算。',
    },
    answer: {
      value: within,
      source: { notice, quote },
      declared: '通知未写明起算日，自差评产生的次日起算；通知对短期内难以解决的差评规定此期限，其余差评也不得更晚。',
    },
  },
  extension: {
    value: null,
    declared: '通知没有规定延期；短期内难以解决的，也须在期限内提出解决办法并回复。',
  },
  warning: WHERE_SILENT.warning,
};
