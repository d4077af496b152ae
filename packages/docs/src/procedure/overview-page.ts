import { reviewRules, within, type Profile } from '@haochaping/policy';
import { table } from '../markdown-table.js';

/** What differs from place to place, with the way to each place's own page. */
export const overviewPage = (profiles: readonly Profile[]): string => `# 差评办理流程

流程是一张表（\`packages/core/src/bad-review/procedure.ts\`），各地只在期限和几条规则上不同。以下各页由 \`npm run update\` 根据这张表和政策档案生成，请勿手工修改；与代码不一致时测试不通过。

${table(['地方', '核实', '整改', '延期', '不予采纳', '对答复说是否满意', '回访'], profiles.map(lineOf))}
`;

function lineOf(profile: Profile): string[] {
  const { verify, rectify } = profile.duties;
  const rules = reviewRules(profile);
  return [
    `[${profile.placeName}](${profile.id}.md)`,
    verify.value ? within(verify.value) : '没有日期',
    rectify.value ? within(rectify.value) : '没有日期',
    rules.extensions > 0 ? `${rules.extensions} 次` : '没有',
    rules.exclusion ? `两人裁定，评价人${rules.objection ? '可异议一次' : '不能异议'}` : '没有',
    rules.verdicts > 0 ? `${rules.verdicts} 次` : '没有',
    rules.callback ? '有' : '没有',
  ];
}
