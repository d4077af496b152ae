import { FINAL_STAGES, STAGES, type ProcedureRow, type Stage } from '@haochaping/core';
import { events, roles, stages } from '@haochaping/core/words/zh-hans.js';
import { OUTCOMES } from '@haochaping/policy';

const idOf = (stage: Stage): string => stage.replaceAll('-', '_');

/** The rows of a procedure as a Mermaid state diagram; several ways from one stage to another share an arrow. */
export function diagramOf(rows: readonly ProcedureRow[]): string {
  const arrows = new Map<string, string[]>();
  for (const row of rows) {
    const arrow = `${idOf(row.stage)} --> ${idOf(row.leadsTo)}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), labelOf(row)]);
  }
  const reached = STAGES.filter((stage) => rows.some((row) => row.stage === stage || row.leadsTo === stage));
  return [
    'stateDiagram-v2',
    ...reached.map((stage) => `  state "${stages[stage]}" as ${idOf(stage)}`),
    '  [*] --> to_verify: 差评产生',
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(' / ')}`),
    ...reached.filter((stage) => FINAL_STAGES.includes(stage)).map((stage) => `  ${idOf(stage)} --> [*]`),
  ].join('\n');
}

const labelOf = ({ by, step, when }: ProcedureRow): string =>
  `${roles[by]}${events[step]}${when ? `（${OUTCOMES[when]}）` : ''}`;
