import type { Due, DueToCome, Receipt } from '@haochaping/core';
import { STATUTORY_YEARS, calendarOf, duesOf, duesToCome, profileOf } from '@haochaping/policy';
import { LIULIN_SESSION } from './sessions.js';

const RATED_AT = '2026-09-18T15:16:36+08:00';

/** The due dates of a bad review opened at the sample's moment, just before the holidays of autumn. */
export function sampleOwed(profileId: string): { dues: Due[]; duesToCome: DueToCome[] } {
  const found = profileOf(profileId);
  if (found.outcome === 'unknown') throw new Error(found.sentence);
  const moments = { 'bad-review-opened': RATED_AT };
  return {
    dues: [...duesOf(found.profile, moments, calendarOf(STATUTORY_YEARS))],
    duesToCome: [...duesToCome(found.profile, moments)],
  };
}

export const GOOD_RECEIPT: Receipt = {
  ratingNo: '141125-20260918-7F3K9Q2M',
  ratedAt: RATED_AT,
  itemName: LIULIN_SESSION.subject.itemName,
  level: 'satisfied',
  levelLabel: '满意',
  trackingToken: 'sample-tracking-token-0123456789abcdef',
};

export const BAD_RECEIPT: Receipt = {
  ...GOOD_RECEIPT,
  level: 'dissatisfied',
  levelLabel: '不满意',
  badReview: { dues: sampleOwed('shanxi-liulin-2020').dues },
};
