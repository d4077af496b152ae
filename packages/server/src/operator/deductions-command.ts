import { periodSchema, regionCodeSchema } from '@haochaping/core';
import { DEDUCTED_FOR } from '@haochaping/policy';
import { countFigures } from '../figures/count-figures.js';
import { deductionsOf, type DeductionsOutcome } from '../figures/deductions.js';
import { appendEntries } from '../log/append-batch.js';
import type { Command, Said } from './command.js';

/** The points that units lose under the table of their place, for the supervising office that assesses them. */
export const DEDUCTIONS_COMMAND: Command = {
  name: 'figures deductions',
  help: `haochaping-server figures deductions <公布期>   按地方的扣分表算出各单位一期的扣分，供主管机构考核；不公布
  --region <行政区划代码>       哪个地区`,
  operands: 1,
  options: { region: { type: 'string' } },
  fault: ({ operands: [period = ''], text }) => {
    if (!periodSchema.safeParse(period).success) {
      return { pointer: '/operands/0', sentence: '公布期应写成 2026-10（月）、2026-Q4（季）或 2026（年）。' };
    }
    const isRegion = regionCodeSchema.safeParse(text('region')).success;
    return isRegion
      ? undefined
      : { pointer: '/region', sentence: '请用 --region 写明行政区划代码，6、9 或 12 位数字。' };
  },
  run: async ({ operands: [period = ''], text }, { database, keys, now }) => {
    const region = text('region') ?? '';
    await appendEntries(database, keys, now);
    await countFigures(database, now);
    return saidOf(period, region, await deductionsOf(database, { region, period }, now));
  },
};

const WHY_NOT = {
  'no-rules': '没有评价规则',
  'no-deductions': '没有规定扣分',
} as const;
const COLUMNS = ['不满意', '非常不满意', '回访不满意'] as const;

function saidOf(period: string, region: string, outcome: DeductionsOutcome): Said {
  if (outcome.outcome === 'refused') {
    return { ok: false, text: `${region}：${WHY_NOT[outcome.because]}。`, json: { because: outcome.because } };
  }
  const { table, units } = outcome;
  const rule = DEDUCTED_FOR.map((what, at) => `${COLUMNS[at] ?? what}每件 ${table[what]} 分`).join('，');
  const lines = units.map(({ orgName, counts, points }) =>
    [orgName, ...DEDUCTED_FOR.map((what, at) => `${COLUMNS[at] ?? what} ${counts[what]}`), `扣 ${points} 分`].join(
      '  ',
    ),
  );
  const text = [`${region} ${period} 扣分（${rule}），不公布`, ...lines].join('\n');
  return {
    ok: true,
    text: units.length === 0 ? `${text}\n没有要扣分的。` : text,
    json: { period, region, table, units },
  };
}
