import { DUTIES, PROCEDURE, type ProcedureRow } from '@haochaping/core';
import { duties as dutyWords, events, roles, stages } from '@haochaping/core/words/zh-hans.js';
import { quoteOf, reviewRules, type AnyRule, type Profile } from '@haochaping/policy';
import { conditionOf } from './condition.js';
import { diagramOf } from './diagram.js';
import { table } from '../markdown-table.js';
import { OUTCOME, ROUTE, SCOPE, lengthOf, within } from './words.js';

/** The rows that apply in a place: a step whose rule it does not have is none there. */
export function rowsOf(profile: Profile): readonly ProcedureRow[] {
  const rules = reviewRules(profile);
  return PROCEDURE.filter(({ rule }) => !rule || Boolean(rules[rule]));
}

/** How a bad review is handled in a place, for officials to read. */
export const procedurePage = (profile: Profile): string => `# 差评办理流程：${profile.placeName}

政策档案 \`${profile.id}\` 第 ${profile.version} 版。本页由 \`npm run update\` 生成，请勿手工修改。

\`\`\`mermaid
${diagramOf(rowsOf(profile))}
\`\`\`

## 每个阶段，谁可以做什么

${procedureTable(profile)}

没有列出的，一概不能办理。每一步都留下记录，任何记录和评价都不删除，不予采纳的评价也照样保存。

## 时限

${dueTable(profile)}

## 规则及其依据

${groundTable(profile)}
`;

function procedureTable(profile: Profile): string {
  const rules = reviewRules(profile);
  const rows = rowsOf(profile).map((row) => [
    stages[row.stage],
    roles[row.by],
    events[row.step],
    row.when ? OUTCOME[row.when] : '',
    conditionOf(row, profile, rules),
    stages[row.leadsTo],
  ]);
  return table(['阶段', '谁', '办理', '结果', '条件', '转到'], rows);
}

function dueTable({ duties }: Profile): string {
  const rows = DUTIES.map((duty) => {
    const { value, ...ground } = duties[duty];
    return [dutyWords[duty], value ? within(value) : '没有日期', ...groundOf(ground)];
  });
  return table(['事项', '期限', '依据', '通知没有写明的'], rows);
}

function groundTable(profile: Profile): string {
  const { dispatch, extension, appeal, verdicts, verdictWait, datesRunAnew, callbacks } = profile;
  const rows: [name: string, value: string, ground: Omit<AnyRule, 'value'>][] = [
    ['转办', dispatch.value.map((route) => ROUTE[route]).join('、'), dispatch],
    [
      '延期',
      extension.value ? `${extension.value.times} 次，最长再延 ${lengthOf(extension.value.longest)}` : '没有',
      extension,
    ],
    ['不予采纳', appeal.value ? `由${appeal.value.decidedBy}裁定，${within(appeal.value.decide)}` : '没有', appeal],
    ['对答复说是否满意', `${verdicts.value} 次`, verdicts],
    ['办结前等候评价人说是否满意', verdictWait.value ? within(verdictWait.value) : '不等候', verdictWait],
    ['重新办理的期限', datesRunAnew.value ? '重新计算' : '照旧', datesRunAnew],
    ...callbacks.map(({ value, ...ground }): (typeof rows)[number] => [
      '回访',
      `${SCOPE[value.scope]}的 ${value.ratePercent}%${value.due ? `，${within(value.due)}` : ''}`,
      ground,
    ]),
  ];
  return table(
    ['规则', '本地', '依据', '通知没有写明的'],
    rows.map(([name, value, ground]) => [name, value, ...groundOf(ground)]),
  );
}

const groundOf = ({ source, declared }: Omit<AnyRule, 'value'>): [string, string] => [
  source ? `${source.notice}：“${quoteOf(source).quote}”` : '',
  declared ?? '',
];
