import type { OpenDue } from '../due.js';
import type { Rating } from '../rating.js';
import type { RatingSession } from '../rating-session.js';
import type { Receipt } from '../receipt.js';
import type { TrackedReview } from '../timeline.js';
import { levels } from '../words/zh-hans.js';

/** Answers in which every code that an answer can carry stands at least once. */

const at = '2026-09-18T15:16:36+08:00';
const option = { value: 'a', label: '甲' };
const official = { at, by: '柳林县公安局', note: '已办' };
const subject = { itemName: '身份证换领', caseNo: 'A1', orgName: '柳林县公安局', step: 'collect' } as const;

const due: OpenDue = {
  duty: 'rectify',
  dueAt: at,
  provisional: false,
  howCounted: {
    amount: 15,
    unit: 'working-days',
    anchor: at,
    starts: 'next-day',
    skipped: [{ day: '2026-09-19', name: '周末' }],
    makeUpDays: [],
    calendarNotices: [],
    unknownYears: [2027],
    source: { notice: '某通知', quote: '15 个工作日' },
  },
};

export const SESSION: RatingSession = {
  place: { placeName: '柳林县', profile: 'p', profileVersion: '1' },
  subject,
  rateable: { now: false, because: 'expired' },
  levels: [
    { level: 'satisfied', label: levels.satisfied },
    { level: 'dissatisfied', label: levels.dissatisfied },
  ],
  indicators: { satisfied: [{ code: '401', text: '态度好', base: true }] },
  questionnaire: {
    title: '问询',
    questions: [
      { kind: 'choice', id: 'q1', text: '一？', options: [option] },
      { kind: 'choices', id: 'q2', text: '二？', options: [option] },
      { kind: 'text', id: 'q3', text: '三？', maxLength: 100 },
      { kind: 'ladder', id: 'q4', text: '四？', rows: [{ id: 'r', label: '行', rungs: [option, option] }] },
    ],
  },
  textMaxLength: 500,
  badNeedsReason: true,
  identity: { rule: 'optional', consentText: '仅用于回访。' },
};

export const RECEIPT: Receipt = {
  ratingNo: '141125-20260918-7F3K9Q2M',
  ratedAt: at,
  itemName: '身份证换领',
  level: 'dissatisfied',
  levelLabel: '不满意',
  trackingToken: 'a'.repeat(32),
  badReview: { dues: [due, { ...due, duty: 'answer' }] },
};

export const RATING: Rating = {
  ratingNo: RECEIPT.ratingNo,
  ratedAt: at,
  channel: 'mobile',
  subject,
  service: { level: 'satisfied', indicators: ['401'] },
  staff: { level: 'dissatisfied', indicators: [] },
  answers: { q1: 'a' },
};

export const REVIEW: TrackedReview = {
  ratingNo: RECEIPT.ratingNo,
  itemName: '身份证换领',
  level: 'dissatisfied',
  levelLabel: '不满意',
  stage: 'rectifying',
  holder: '柳林县公安局',
  dues: [due],
  nextDue: { duty: 'rectify', dueAt: at, state: 'overdue', remedy: 'call-12345' },
  raterSteps: ['verdict', 'object'],
  verdicts: ['refused'],
  timeline: [
    { event: 'opened', at },
    { event: 'transfer', to: '柳林县政务服务中心', ...official },
    { event: 'verify', finding: 'confirmed', ...official },
    { event: 'propose-exclusion', ground: 'mistaken', evidence: ['录像'], ...official },
    { event: 'decide', decision: 'upheld', ...official },
    { event: 'object', at, note: '不同意' },
    { event: 'extend', until: at, ...official },
    { event: 'rectify', ...official },
    { event: 'answer', ...official },
    { event: 'verdict', verdict: 'refused', at, note: '没有改' },
    { event: 'call-back', result: 'satisfied', ...official },
    { event: 'close', ...official },
    { event: 'recount', at, duty: 'rectify', from: at, to: at, because: [] },
  ],
};
