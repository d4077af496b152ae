import type { MyRating, RatingSession, Receipt, TrackedReview } from '@haochaping/core';
import { MY_RATINGS } from './my-ratings.js';
import { BAD_RECEIPT } from './receipts.js';
import { REVIEWS } from './reviews.js';
import { LIULIN_SESSION } from './sessions.js';

/** Characters that few fonts have: beyond the basic plane, of names and of places. */
const RARE = '𠮷㛃𬭚𡈽𫝆𱁬';
const LONG_ITEM = `居民身份证换领、补领及异地办理（含委托代办、上门服务）${RARE}镇便民服务中心窗口受理`
  .repeat(5)
  .slice(0, 200);
const ONE_WORD = 'https://www.example.gov.cn/zwfw/shenfenzheng/huanling/'.padEnd(160, 'banlizhinan-2026-');
const EMOJI = '👨‍👩‍👧‍👦👩🏽‍⚕️🏳️‍🌈❤️‍🔥';
const OFFICE = `${RARE}县公安局户政服务科（${ONE_WORD}）`;

/** Words as they really come, and as they never should. */
export const HARD_WORDS = {
  session: {
    ...LIULIN_SESSION,
    subject: { ...LIULIN_SESSION.subject, itemName: LONG_ITEM, orgName: OFFICE, staffName: '欧阳𬭚㛃' },
  } satisfies RatingSession,
  receipt: { ...BAD_RECEIPT, itemName: LONG_ITEM } satisfies Receipt,
  review: {
    ...REVIEWS.answered,
    itemName: LONG_ITEM,
    holder: OFFICE,
    timeline: REVIEWS.answered.timeline.map((entry) =>
      entry.event === 'verify' ? { ...entry, by: OFFICE, note: `${EMOJI}${ONE_WORD}\n\n第二段：${LONG_ITEM}` } : entry,
    ),
  } satisfies TrackedReview,
  rating: {
    ...MY_RATINGS.open,
    subject: { ...MY_RATINGS.open.subject, itemName: LONG_ITEM, orgName: OFFICE },
    text: `${EMOJI}${ONE_WORD}\n\n${RARE}`,
  } satisfies MyRating,
} as const;
