import { ACTS, type Act, type ActRule, type Bar, type ProcedureRow } from '@haochaping/core';
import { events, roles } from '@haochaping/core/words/zh-hans.js';
import { table } from '../markdown-table.js';

export const BARS: Readonly<Record<Bar, string>> = {
  'rated-person': '被评价的工作人员',
  'unit-involved': '被评价的单位和办理过这件差评的单位的人员',
  proposer: '提出申请的人',
  'earlier-decider': '裁定过的人',
};
const UNITS: Readonly<Record<NonNullable<ActRule['unit']>, string>> = {
  holder: '现承办机构的',
  rated: '被评价单位的',
  above: '被评价单位上面的主管机构的',
};

/** Who may do what in a place, and who never may: the table of acts, without the steps that it does not have. */
export function actsTable(rowsHere: readonly ProcedureRow[]): string {
  const steps = rowsHere.map(({ step }) => step);
  const acts: readonly Act[] = [...new Set(steps), 'read-identity'];
  const rows = acts.map((act) => [
    nameOf(act),
    whoMay(ACTS[act]),
    ACTS[act].never.map((bar) => BARS[bar]).join('；') || '—',
  ]);
  return table(['办理', '谁可以', '谁绝不可以'], rows);
}

const nameOf = (act: Act): string => (act === 'read-identity' ? '查看评价人的姓名和电话' : events[act]);

export const whoMay = ({ by, unit }: ActRule): string =>
  `${unit ? UNITS[unit] : ''}${by.map((role) => roles[role]).join('、')}`;
