import { ENDPOINTS } from '@haochaping/protocol';
import { format, resolveConfig } from 'prettier';
import { table } from '../markdown-table.js';
import { CHANNEL_REQUIREMENTS } from './channel-requirements.js';
import { IDENTITY_REQUIREMENTS } from './identity-requirements.js';
import { LOOP_REQUIREMENTS } from './loop-requirements.js';
import { PUBLIC_REQUIREMENTS } from './public-requirements.js';
import { RATING_REQUIREMENTS } from './rating-requirements.js';
import { REPORTING_REQUIREMENTS } from './reporting-requirements.js';
import { NOTICE_NAMES, standingOf, type Requirement, type Standing } from './requirement.js';
import { SUPERVISION_REQUIREMENTS } from './supervision-requirements.js';

export const PAGE = 'docs/requirements.md';

const GROUPS: readonly (readonly [letter: string, title: string])[] = [
  ['A', '怎样评价'],
  ['B', '评价渠道'],
  ['C', '问询表单'],
  ['D', '评价指标'],
  ['E', '实名与保密'],
  ['F', '默认评价'],
  ['G', '差评办理'],
  ['H', '申诉与不予采纳'],
  ['I', '回访'],
  ['J', '监督与预警'],
  ['K', '公开'],
  ['L', '统计、排名、考核'],
  ['M', '接口与归集'],
  ['N', '安全'],
];

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  carried: '已做到',
  partly: '做到一部分',
  missing: '没有做到',
  organisational: '由人来做',
};

const numberOf = ({ id }: Requirement): number => Number(id.slice(1));
const groupOf = ({ id }: Requirement): string => id.slice(0, 1);

/** Every rule, in the order of the groups. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...RATING_REQUIREMENTS,
  ...CHANNEL_REQUIREMENTS,
  ...IDENTITY_REQUIREMENTS,
  ...LOOP_REQUIREMENTS,
  ...SUPERVISION_REQUIREMENTS,
  ...PUBLIC_REQUIREMENTS,
  ...REPORTING_REQUIREMENTS,
].sort((one, other) => groupOf(one).localeCompare(groupOf(other)) || numberOf(one) - numberOf(other));

/** The page that lists every rule of the notices with what carries it. */
export async function requirementsPage(): Promise<string> {
  const counted = Object.entries(STANDING_WORDS).map(([standing, word]) => [
    word,
    String(REQUIREMENTS.filter((each) => standingOf(each) === standing).length),
  ]);
  const groups = GROUPS.flatMap(([letter, title]) => {
    const rows = REQUIREMENTS.filter((each) => groupOf(each) === letter).map(rowOf);
    return rows.length === 0
      ? []
      : [`## ${letter}. ${title}`, table(['编号', '通知的要求', '通知', '如何', '由什么'], rows)];
  });
  const text = [
    '# 通知的每一条由什么做到',
    `五份通知里软件能做的、要由人来做的，逐条列在这里：要求是概括的，原文在各地的[办理流程](procedure/README.md)里照录。写到的接口、组件、命令、规则和测试，少了一个，测试就不通过。`,
    table(['', '条'], [...counted, ['合计', String(REQUIREMENTS.length)]]),
    ...groups,
  ].join('\n\n');
  return format(text, { ...(await resolveConfig('prettier.config.mjs')), parser: 'markdown' });
}

const rowOf = (each: Requirement): readonly string[] => [
  each.id,
  each.wants,
  each.notices.map((notice) => NOTICE_NAMES[notice]).join('、'),
  STANDING_WORDS[standingOf(each)],
  [carriersIn(each), testsIn(each), each.missing ?? each.organisational].filter(Boolean).join('<br>'),
];

function carriersIn({ by = {} }: Requirement): string {
  const { endpoints = [], elements = [], commands = [], rules = [] } = by;
  const named = [
    ...endpoints.map((name) => `${ENDPOINTS[name].method} ${ENDPOINTS[name].path}`),
    ...elements.map((tag) => `<${tag}>`),
    ...commands.map((name) => `haochaping-server ${name}`),
  ].map((code) => `\`${code}\``);
  const ruled = rules.length > 0 ? [`规则 ${rules.map((key) => `\`${key}\``).join('、')}`] : [];
  return [...named, ...ruled].join('；');
}

const testsIn = ({ tests = [] }: Requirement): string =>
  tests.map(([file, title]) => `[${title.replaceAll('|', '\\|')}](../${file})`).join('；');
