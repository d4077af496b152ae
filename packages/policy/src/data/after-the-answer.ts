import type { ReviewRules } from '../profile/review-rules.js';

/** What we declare everywhere about the rater's say after the answer: no notice speaks of it. */
export const AFTER_THE_ANSWER: Pick<ReviewRules, 'verdicts' | 'verdictWait' | 'datesRunAnew'> = {
  verdicts: {
    value: 2,
    declared:
      '通知没有规定评价人对答复表态；参照有的地方由当事人评价整改的做法，评价人可以认可或退回答复，限两次，以免反复。',
  },
  verdictWait: {
    value: { amount: 15, unit: 'natural-days', from: 'bad-review-answered', starts: 'next-day' },
    declared:
      '通知没有规定答复后何时可以办结；评价人还可以表态的，先等评价人表态，自反馈的次日起15个自然日，与追评同期，过后承办人方可办结，以免刚答复就办结，评价人来不及说话。',
  },
  datesRunAnew: {
    value: true,
    declared: '通知没有规定退回重办的期限；自退回、回访不满意或提出异议之时起，按同样的期限重新计算。',
  },
};
