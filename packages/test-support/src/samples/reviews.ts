import { nextDue, type Due, type Stage, type TimelineEntry, type TrackedReview } from '@haochaping/core';
import { BAD_RECEIPT, sampleOwed } from './receipts.js';
import { LIULIN_SESSION } from './sessions.js';

const by = LIULIN_SESSION.subject.orgName;

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
  by: '柳林县“好差评”工作办公室',
  note: '叫号记录与录像一致，确系误评。',
};
const REFUSED: TimelineEntry = {
  event: 'verdict',
  verdict: 'refused',
  at: '2026-09-26T08:00:00+08:00',
  note: '专窗开了两天又关了。',
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
} & Partial<Pick<TrackedReview, 'holder' | 'raterSteps' | 'duesToCome' | 'decisionUntil' | 'objectionUntil'>>;

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

/** One bad review at each point of its way. */
export const REVIEWS = {
  opened: review({ stage: 'to-verify', timeline: [OPENED] }),
  twentyFourHours: review({ stage: 'to-verify', timeline: [OPENED], ...sampleOwed('henan-xinhua-2022') }),
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
  transferred: review({ stage: 'to-verify', timeline: [OPENED, TRANSFERRED], holder: '柳林县政务服务中心' }),
  recounted: review({ stage: 'rectifying', timeline: [OPENED, VERIFIED, RECOUNTED] }),
  exclusionProposed: review({
    stage: 'exclusion-proposed',
    timeline: [OPENED, PROPOSED],
    decisionUntil: '2026-10-12T23:59:59+08:00',
  }),
  excluded: review({
    stage: 'excluded',
    timeline: [OPENED, PROPOSED, EXCLUDED],
    raterSteps: ['object'],
    objectionUntil: '2026-10-09T23:59:59+08:00',
  }),
  closed: review({ stage: 'closed', timeline: [OPENED, VERIFIED, RECTIFIED, ANSWERED, CLOSED] }),
} as const;
