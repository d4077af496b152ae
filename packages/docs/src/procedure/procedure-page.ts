import { ACTS, PROCEDURE, type ProcedureRow } from '@haochaping/core';
import { events, roles, stages } from '@haochaping/core/words/zh-hans.js';
import {
  OUTCOMES,
  goesToOfficeFirst,
  reviewRules,
  rulesInChinese,
  type Profile,
  type RuleInChinese,
} from '@haochaping/policy';
import { actsTable } from './acts-table.js';
import { conditionOf } from './condition.js';
import { callbacksOf } from './callbacks.js';
import { diagramOf } from './diagram.js';
import { table } from '../markdown-table.js';

/** The rows that apply in a place: a step whose rule it does not have is none there. */
export function rowsOf(profile: Profile): readonly ProcedureRow[] {
  const rules = reviewRules(profile);
  return PROCEDURE.filter(
    ({ stage, rule }) => (stage !== 'to-dispatch' || goesToOfficeFirst(profile)) && (!rule || Boolean(rules[rule])),
  );
}

/** How a bad review is handled in a place, for officials to read. */
export function procedurePage(profile: Profile): string {
  const { dues, review } = rulesInChinese(profile);
  return `# 差评办理流程：${profile.placeName}

政策档案 \`${profile.id}\` 第 ${profile.version} 版。本页由 \`npm run update\` 生成，请勿手工修改。

\`\`\`mermaid
${diagramOf(rowsOf(profile), goesToOfficeFirst(profile) ? 'to-dispatch' : 'to-verify')}
\`\`\`

## 每个阶段，谁可以做什么

${procedureTable(profile)}

没有列出的，一概不能办理。每一步都留下记录，任何记录和评价都不删除，不予采纳的评价也照样保存。

## 谁可以，谁绝不可以

${actsTable(rowsOf(profile))}

身份由部门或主管机构的系统为每个人签发；一个人可以有几种身份，回避看的是这个人和他的单位，换身份也避不开。

## 回访

${callbacksOf(profile)}

## 时限

${rulesTable('事项', dues)}

## 规则及其依据

${rulesTable('规则', review)}
`;
}

function procedureTable(profile: Profile): string {
  const rules = reviewRules(profile);
  const rows = rowsOf(profile).map((row) => [
    stages[row.stage],
    ACTS[row.step].by.map((role) => roles[role]).join('、'),
    events[row.step],
    row.when ? OUTCOMES[row.when] : '',
    conditionOf(row, profile, rules),
    stages[row.leadsTo],
  ]);
  return table(['阶段', '谁', '办理', '结果', '条件', '转到'], rows);
}

/** With the grounds that they stand on. */
const rulesTable = (about: string, rules: readonly RuleInChinese[]): string =>
  table(
    [about, '本地', '依据', '通知没有写明的'],
    rules.map(({ name, says, source, declared = '' }) => [
      name,
      says,
      source ? `${source.notice}：“${source.quote}”` : '',
      declared,
    ]),
  );
