import { FIELDS_OF_SURVEYS, OF_SURVEYS } from './fields-of-surveys.js';

/** What the fields of supervision and of paper sheets are called, beside those of everything else. */
export const FIELDS_OF_SUPERVISION = {
  answerBy: '到哪天为止要有回音',
  asked: '最近一次督办或移送',
  bad: '差评件数',
  causeId: '共性问题编号',
  causes: '共性问题',
  chance: '假如没有差别，出现这么多差评的可能性至多是多少',
  closedReviews: '已办结的差评件数',
  closing: '怎样归零的',
  concludedAt: '有结论的时间',
  differences: '两个人录得不一样的字段',
  days: '看最近多少天',
  doubleZero: '是否双归零：问题归零，相关的差评都已办结',
  dueSoon: '将到期的件数',
  expected: '按合计的比例，这么多件评价里应有的件数',
  keyObjects: '重点单位和人员',
  measure: '整改措施',
  missedEver: '曾经超期的',
  open: '未办结的件数',
  openedAt: '立项时间',
  overdue: '已超期的件数',
  recordId: '监督记录编号',
  records: '监督记录',
  region: '行政区划代码',
  returnedTwice: '退回过两次的件数',
  returns: '评价人退回和回访不满意的次数',
  reviews: '相关差评的编号',
  root: '问题根源',
  silentLevels: '没有人选过的等级',
  suggestions: '可能有共性问题的差评',
  units: '各单位',
  waitingForRater: '已答复、等评价人的件数',
  scanNo: '扫描件的编号',
  sheets: '书面评价表',
  ...FIELDS_OF_SURVEYS,
} as const satisfies Readonly<Record<string, string>>;

const OF_CAUSES = { reason: '问题' };

/** And what they are called in a type in which they are something else than elsewhere. */
export const OF_SUPERVISION = {
  Cause: OF_CAUSES,
  CauseClosing: { note: '怎样归零的' },
  NewCause: OF_CAUSES,
  ListSupervisedQuery: {
    due: '时限到了没有',
    item: '事项名称里的文字',
    staff: '工作人员编号',
    unit: '承办机构代码',
    words: '事项、机构名称或评价文字里的文字',
  },
  NewRecord: { ground: '问责的理由' },
  RecordEntry: { state: '办到哪一步' },
  SupervisedReview: { openedAt: '立为差评的时间' },
  SupervisionRecord: { entries: '办到哪一步', ground: '问责的理由', openedAt: '登记时间' },
  ...OF_SURVEYS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
