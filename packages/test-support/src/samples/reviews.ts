import { nextDue, type Due, type Stage, type TimelineEntry, type TrackedReview } from '@haochaping/core';
import { BAD_RECEIPT, sampleOwed } from './receipts.js';
import { LIULIN_SESSION } from './sessions.js';

const by = LIULIN_SESSION.subject.orgName;
/** The office above it. */
const OFFICE = '柳林县“好差评”工作办公室';

const OPENED: TimelineEntry = { event: 'opened', at: BAD_RECEIPT.ratedAt };
const VERIFIED: TimelineEntry = {
  event: 'verify',
  finding: 'confirmed',
  at: '2026-09-21T10:02:00+08:00',
  by,
  note: '经调取叫号记录和现场录像，您取证当天等候 1 小时 40 分钟，情况属实，向您致歉。',
};
const RECTIFIED: TimelineEntry = {
  event: 'rectify',
  at: '2026-09-24T17:30:00+08:00',
  by,
  note: '已增设取证专窗，并在叫号屏上显示预计等候时间；12:00–14:00 安排人员值守。',
};
const EXTENDED: TimelineEntry = {
  event: 'extend',
  at: '2026-09-28T09:10:00+08:00',
  until: '2026-10-20T23:59:59+08:00',
  by,
  note: '自助取证机需更换读卡模块，厂家预计 10 月 15 日到货。',
};
const ANSWERED: TimelineEntry = {
  event: 'answer',
  at: '2026-09-25T15:00:00+08:00',
  by,
  note: '您好，您反映的取证等候时间长问题已整改，欢迎继续监督。',
};
const CLOSED: TimelineEntry = {
  event: 'close',
  at: '2026-09-28T09:00:00+08:00',
  by,
  note: '评价人未提出异议，予以办结。',
};

const TRANSFERRED: TimelineEntry = {
  event: 'transfer',
  at: '2026-09-19T09:00:00+08:00',
  by,
  to: '柳林县政务服务中心',
  note: '取证窗口由政务服务中心管理，转其办理。',
};
const PROPOSED: TimelineEntry = {
  event: 'propose-exclusion',
  ground: 'mistaken',
  evidence: ['叫号记录 A031', '9 月 18 日大厅录像'],
  at: '2026-09-21T10:02:00+08:00',
  by,
  note: '评价人当天办理的是另一窗口的业务。',
};
const EXCLUDED: TimelineEntry = {
  event: 'decide',
  decision: 'upheld',
  at: '2026-09-24T16:00:00+08:00',
  by: OFFICE,
  note: '叫号记录与录像一致，确系误评。',
};
const REFUSED: TimelineEntry = {
  event: 'verdict',
  verdict: 'refused',
  at: '2026-09-26T08:00:00+08:00',
  note: '专窗开了两天又关了。',
};
const URGED: TimelineEntry = {
  event: 'urge',
  at: '2026-10-04T09:00:00+08:00',
  by: OFFICE,
  note: '请于三日内答复评价人。（柳好差评督〔2026〕12号）',
};
const ANSWERED_AGAIN: TimelineEntry = {
  event: 'answer',
  at: '2026-09-29T11:20:00+08:00',
  by,
  note: '专窗已固定为 3 号窗口，工作日全天开放，停开要提前公告。',
};
const REFUSED_AGAIN: TimelineEntry = {
  event: 'verdict',
  verdict: 'refused',
  at: '2026-09-30T08:30:00+08:00',
  note: '今天去看，3 号窗口没有人。',
};
const RECTIFIED_AGAIN: TimelineEntry = {
  event: 'rectify',
  at: '2026-09-29T10:00:00+08:00',
  by,
  note: '3 号窗口固定为取证专窗。',
};
const ACCEPTED: TimelineEntry = { event: 'verdict', verdict: 'accepted', at: '2026-09-30T08:30:00+08:00' };
const CALLED_BACK: TimelineEntry = {
  event: 'call-back',
  result: 'satisfied',
  at: '2026-09-30T16:05:00+08:00',
  by: OFFICE,
  note: '评价人表示专窗已开，等候时间短了。',
};
const OBJECTED: TimelineEntry = {
  event: 'object',
  at: '2026-09-25T08:10:00+08:00',
  note: '我评的就是这个窗口，叫号单还在。',
};
const REJECTED: TimelineEntry = {
  event: 'decide',
  decision: 'rejected',
  at: '2026-09-24T16:00:00+08:00',
  by: OFFICE,
  note: '叫号记录不能证明是误评。',
};
const EXCLUDED_AGAIN: TimelineEntry = {
  event: 'decide',
  decision: 'upheld',
  at: '2026-09-30T16:00:00+08:00',
  by: OFFICE,
  note: '已由另一人复核，叫号单与这次办件不是同一天。',
};
const RECOUNTED: TimelineEntry = {
  event: 'recount',
  at: '2026-09-22T08:00:00+08:00',
  duty: 'rectify',
  from: '2026-10-03T23:59:59+08:00',
  to: '2026-10-09T23:59:59+08:00',
  because: [{ number: '国办发明电〔2026〕9号', title: '国务院办公厅关于2027年部分节假日安排的通知' }],
};

type Progress = Pick<TrackedReview, 'timeline'> & {
  readonly stage: Stage;
  readonly now?: string;
  readonly extendedUntil?: string;
  readonly dues?: Due[];
} & Partial<
    Pick<TrackedReview, 'holder' | 'raterSteps' | 'duesToCome' | 'decisionUntil' | 'objectionUntil' | 'verdictUntil'>
  >;

function review({
  stage,
  timeline,
  now = '2026-09-21T12:00:00+08:00',
  extendedUntil,
  dues = sampleOwed('shanxi-liulin-2020').dues,
  holder = by,
  raterSteps = [],
  ...until
}: Progress): TrackedReview {
  const due = nextDue({ stage, dues, ...(extendedUntil && { extendedUntil }) });
  return {
    ratingNo: BAD_RECEIPT.ratingNo,
    itemName: BAD_RECEIPT.itemName,
    level: BAD_RECEIPT.level,
    levelLabel: BAD_RECEIPT.levelLabel,
    stage,
    holder,
    dues,
    raterSteps,
    timeline,
    ...until,
    ...(due && { nextDue: { duty: due.duty, dueAt: due.dueAt, ...standingAt(now, due.dueAt) } }),
    ...(extendedUntil && { extendedUntil }),
  };
}

function standingAt(now: string, dueAt: string): Pick<NonNullable<TrackedReview['nextDue']>, 'state' | 'remedy'> {
  if (Date.parse(dueAt) < Date.parse(now)) return { state: 'overdue', remedy: 'call-12345' };
  if (dueAt.slice(0, 10) === now.slice(0, 10)) return { state: 'due-soon', remedy: 'ask-office' };
  return { state: 'in-time', remedy: 'wait' };
}

/** Dates that run into a year whose days off are not known yet. */
const PROVISIONAL = sampleOwed('shanxi-liulin-2020').dues.map((due) => ({
  ...due,
  dueAt: '2027-01-11T23:59:59+08:00',
  provisional: true,
  howCounted: { ...due.howCounted, unknownYears: [2027] },
}));

const TWICE = [OPENED, VERIFIED, RECTIFIED, ANSWERED, REFUSED, RECTIFIED_AGAIN, ANSWERED_AGAIN];

/** One bad review at each point of its way. */
export const REVIEWS = {
  opened: review({ stage: 'to-verify', timeline: [OPENED] }),
  twentyFourHours: review({
    stage: 'to-verify',
    timeline: [OPENED],
    now: '2026-09-18T16:00:00+08:00',
    ...sampleOwed('henan-xinhua-2022'),
  }),
  rectifying: review({ stage: 'rectifying', timeline: [OPENED, VERIFIED] }),
  extended: review({
    stage: 'rectifying',
    timeline: [OPENED, VERIFIED, EXTENDED],
    extendedUntil: '2026-10-20T23:59:59+08:00',
  }),
  dueSoon: review({ stage: 'rectifying', timeline: [OPENED, VERIFIED], now: '2026-10-03T09:00:00+08:00' }),
  overdue: review({ stage: 'rectifying', timeline: [OPENED, VERIFIED], now: '2026-10-15T09:00:00+08:00' }),
  answering: review({ stage: 'answering', timeline: [OPENED, VERIFIED, RECTIFIED] }),
  answered: review({
    stage: 'answered',
    timeline: [OPENED, VERIFIED, RECTIFIED, ANSWERED],
    raterSteps: ['verdict'],
  }),
  refused: review({ stage: 'rectifying', timeline: [OPENED, VERIFIED, RECTIFIED, ANSWERED, REFUSED] }),
  answeredAgain: review({ stage: 'answered', timeline: TWICE, raterSteps: ['verdict'] }),
  returnedTwice: review({ stage: 'rectifying', timeline: [...TWICE, REFUSED_AGAIN] }),
  urged: review({
    stage: 'rectifying',
    timeline: [OPENED, VERIFIED, URGED],
    now: '2026-10-15T09:00:00+08:00',
  }),
  provisional: review({ stage: 'rectifying', timeline: [OPENED, VERIFIED], dues: PROVISIONAL }),
  transferred: review({ stage: 'to-verify', timeline: [OPENED, TRANSFERRED], holder: '柳林县政务服务中心' }),
  recounted: review({ stage: 'rectifying', timeline: [OPENED, VERIFIED, RECOUNTED] }),
  exclusionProposed: review({
    stage: 'exclusion-proposed',
    timeline: [OPENED, PROPOSED],
    decisionUntil: '2026-10-12T23:59:59+08:00',
  }),
  rejected: review({ stage: 'rectifying', timeline: [OPENED, PROPOSED, REJECTED] }),
  objected: review({
    stage: 'exclusion-proposed',
    timeline: [OPENED, PROPOSED, EXCLUDED, OBJECTED],
    decisionUntil: '2026-10-16T23:59:59+08:00',
  }),
  excludedAgain: review({
    stage: 'excluded',
    timeline: [OPENED, PROPOSED, EXCLUDED, OBJECTED, EXCLUDED_AGAIN],
  }),
  excluded: review({
    stage: 'excluded',
    timeline: [OPENED, PROPOSED, EXCLUDED],
    raterSteps: ['object'],
    objectionUntil: '2026-10-09T23:59:59+08:00',
  }),
  accepted: review({ stage: 'closed', timeline: [OPENED, VERIFIED, RECTIFIED, ANSWERED, ACCEPTED] }),
  calledBack: review({
    stage: 'closed',
    timeline: [OPENED, VERIFIED, RECTIFIED, ANSWERED, CALLED_BACK],
    raterSteps: ['verdict'],
    verdictUntil: '2026-10-08T23:59:59+08:00',
  }),
  closed: review({ stage: 'closed', timeline: [OPENED, VERIFIED, RECTIFIED, ANSWERED, CLOSED] }),
} as const;
