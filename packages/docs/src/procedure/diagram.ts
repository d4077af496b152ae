import { ACTS, FINAL_STAGES, STAGES, type ProcedureRow, type Stage } from '@haochaping/core';
import { events, roles, stages } from '@haochaping/core/words/zh-hans.js';
import { OUTCOMES } from '@haochaping/policy';

/** Possible in many stages, and changing none of them: told in the table alone. */
const STAYING: readonly ProcedureRow['step'][] = ['urge', 'hand-over'];

const idOf = (stage: Stage): string => stage.replaceAll('-', '_');

/** The rows of a procedure as a Mermaid state diagram; several ways from one stage to another share an arrow. */
export function diagramOf(rows: readonly ProcedureRow[], firstStage: Stage): string {
  const moves = rows.filter(({ step }) => !STAYING.includes(step));
  const arrows = new Map<string, string[]>();
  for (const row of moves) {
    const arrow = `${idOf(row.stage)} --> ${idOf(row.leadsTo)}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), labelOf(row)]);
  }
  const reached = STAGES.filter((stage) => rows.some((row) => row.stage === stage || row.leadsTo === stage));
  return [
    'stateDiagram-v2',
    ...reached.map((stage) => `  state "${stages[stage]}" as ${idOf(stage)}`),
    `  [*] --> ${idOf(firstStage)}: 差评产生`,
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(' / ')}`),
    ...reached.filter((stage) => FINAL_STAGES.includes(stage)).map((stage) => `  ${idOf(stage)} --> [*]`),
  ].join('\n');
}

const labelOf = ({ step, when }: ProcedureRow): string =>
  `${ACTS[step].by.map((role) => roles[role]).join('、')}${events[step]}${when ? `（${OUTCOMES[when]}）` : ''}`;
