import type { CountedDate, GivenFollowUp, MyRating } from '@haochaping/core';
import { BAD_RECEIPT, GOOD_RECEIPT } from './receipts.js';
import { LIULIN_SESSION } from './sessions.js';

const GOOD: MyRating = {
  ratingNo: GOOD_RECEIPT.ratingNo,
  ratedAt: GOOD_RECEIPT.ratedAt,
  channel: 'mobile',
  subject: LIULIN_SESSION.subject,
  service: { level: 'satisfied', indicators: [] },
  words: { service: { level: '满意', indicators: [] } },
  answers: {},
  followUps: [],
  followUp: { now: false, because: 'follow-up-not-offered' },
};

const TICKED = LIULIN_SESSION.indicators.dissatisfied.filter(({ code }) => code === '209' || code === '212');

const BAD: MyRating = {
  ...GOOD,
  ratingNo: BAD_RECEIPT.ratingNo,
  service: { level: 'dissatisfied', indicators: TICKED.map(({ code }) => code) },
  words: { service: { level: '不满意', indicators: TICKED.map(({ text }) => text) } },
  text: '取证排队一个多小时。',
};

const UNTIL: CountedDate = {
  endsAt: '2026-10-10T23:59:59+08:00',
  provisional: false,
  howCounted: {
    amount: 15,
    unit: 'natural-days',
    starts: 'next-day',
    anchor: '2026-09-25T15:00:00+08:00',
    declared: '通知没有规定追评；取与整改相同的天数。',
    skipped: [],
    makeUpDays: [],
    calendarNotices: [],
    unknownYears: [],
  },
};

const FOLLOW_UP: GivenFollowUp = {
  text: '整改以后又去了一次，一次就办好了。',
  level: 'satisfied',
  levelLabel: '满意',
  givenAt: '2026-09-29T10:20:00+08:00',
};

/** A rating as its rater sees it again, in each situation of its follow-up. */
export const MY_RATINGS = {
  good: GOOD,
  tooEarly: { ...BAD, followUp: { now: false, because: 'follow-up-too-early' } },
  open: {
    ...BAD,
    followUp: { now: true, until: UNTIL, timesLeft: 1, textMaxLength: 500, levels: LIULIN_SESSION.levels },
  },
  usedUp: { ...BAD, followUps: [FOLLOW_UP], followUp: { now: false, because: 'follow-up-used-up' } },
  tooLate: { ...BAD, followUp: { now: false, because: 'follow-up-too-late', endedAt: UNTIL.endsAt } },
} as const satisfies Record<string, MyRating>;
