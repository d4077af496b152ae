import type { Count, Length } from '../count/count.js';

/** What we declare where a notice asks for rectification and names no date: 15 days stand in every notice that names one. */
export const FIFTEEN_DAYS: Count = {
  amount: 15,
  unit: 'natural-days',
  from: 'bad-review-opened',
  starts: 'next-day',
};

export const WHY_FIFTEEN_DAYS =
  '没有写明期限；取各地通知都用的15日，按自然日计，这样较短，对评价人更有利。自差评产生的次日起算。';

/** As long again as the date that the notices set: none says how far it may be put off. */
export const AS_LONG_AGAIN: Length = { amount: 15, unit: 'natural-days', starts: 'next-day' };

/** A date of ours may be put off, as the notices that set one allow. */
export const OUR_EXTENSION = {
  value: { times: 1, longest: AS_LONG_AGAIN },
  declared:
    '没有规定延期；整改期限由本软件设定，故可说明理由和新的期限，延期一次，最长再延15个自然日，与整改期限同长。',
};
