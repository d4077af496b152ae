import { levels } from '@haochaping/core/words/zh-hans.js';

/** What the fields of publications are called, beside those of everything else. */
export const FIELDS_OF_PUBLICATIONS = {
  active: '主动评价件数',
  byLevel: '各等级的件数',
  ...levels,
  cases: '办件的评价',
  content: '所公布内容的原文',
  defaults: '默认评价件数',
  excluded: '不予采纳的件数',
  formula: '公式',
  formulas: '各比率的公式',
  lines: '行数',
  missed: '超期过的件数',
  notShown: '不公布的行数',
  opened: '差评件数',
  answered: '已答复的件数',
  closed: '已办结的件数',
  returned: '退回过的件数',
  outcome: '是否公布',
  part: '分子',
  percent: '百分比',
  publications: '各期公布',
  publishedAt: '公布时间',
  rank: '名次',
  ranking: '部门排名',
  rate: '比率',
  rates: '各比率',
  reason: '更正原因',
  releasedAt: '发布时间',
  results: '差评处理结果',
  series: '他方的结果',
  smallestGroup: '少于几件不公布',
  targets: '没有办件的评价对象',
  typicalCases: '典型案例',
  unrated: '未评次数',
  whole: '分母',
} as const satisfies Readonly<Record<string, string>>;

/** And what they are called in one type alone. */
export const OF_PUBLICATIONS = {
  FigureLine: { name: '名称', path: '从主管机构到这一行的代码' },
  TypicalCaseRelease: { title: '标题', text: '案例的文字' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
