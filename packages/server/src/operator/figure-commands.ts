import { periodSchema, regionCodeSchema } from '@haochaping/core';
import { importSeries, readSeries } from '../figures/import-series.js';
import type { PublishOutcome } from '../figures/publish.js';
import type { Database } from '../store/database/database.js';
import { publishSealed } from '../sweeps/publish-ended.js';
import type { Command, Said } from './command.js';
import { DEDUCTIONS_COMMAND } from './deductions-command.js';
import { linesWrong, textOfFile } from './list-file.js';

export const FIGURE_COMMANDS: readonly Command[] = [
  {
    name: 'publish',
    help: `haochaping-server publish <公布期>   公布一个月（2026-10）、一个季度（2026-Q4）或一年（2026）的数字，散列写进存证日志
  --region <行政区划代码>       只公布这个地区；不写就是有数字的每个地区
  --reason <为什么更正>         公布过的，另出一版更正，原来那一版照旧
  --dry-run                     试算：只说会公布什么`,
    operands: 1,
    options: { region: { type: 'string' }, reason: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    fault: ({ operands: [period = ''], text }) => {
      if (!periodSchema.safeParse(period).success) {
        return { pointer: '/operands/0', sentence: '公布期应写成 2026-10（月）、2026-Q4（季）或 2026（年）。' };
      }
      const region = text('region');
      const isWrong = region !== undefined && !regionCodeSchema.safeParse(region).success;
      return isWrong ? { pointer: '/region', sentence: '行政区划代码应为 6、9 或 12 位数字。' } : undefined;
    },
    run: async ({ operands: [period = ''], flag, text }, { database, keys, now }) => {
      const [one, reason, dryRun] = [text('region'), text('reason'), flag('dry-run')];
      const regions = one === undefined ? await regionsCounted(database) : [one];
      const outcomes: { region: string; outcome: PublishOutcome }[] = [];
      for (const region of regions) {
        const toPublish = { region, period, reason, dryRun };
        outcomes.push({ region, outcome: await publishSealed(database, keys, toPublish, now) });
      }
      return saidOf(period, dryRun, outcomes);
    },
  },
  {
    name: 'figures import',
    help: `haochaping-server figures import <文件.csv>   导入第三方评价、考核评价的结果，随那一期的数字公布，写明是谁的结果
  --dry-run                     试算：只说文件对不对
文件用 UTF-8，第一行是列名：行政区划代码,公布期,种类,名称,机构代码,数值,出处
种类是第三方评价、考核评价之一；全地区的结果，机构代码留空。同一名称再次导入的，以后一次为准。`,
    operands: 1,
    file: 'read',
    options: { 'dry-run': { type: 'boolean' } },
    run: async ({ file, flag }, { database, now }) => {
      const { listed, faults } = readSeries(await textOfFile(file));
      if (faults.length > 0) return linesWrong(file, faults);
      const dryRun = flag('dry-run');
      if (!dryRun) await importSeries(database, listed, now);
      const text = dryRun
        ? `试算：将导入 ${listed.length} 项结果。什么都没有改动。`
        : `已导入 ${listed.length} 项结果。`;
      return { ok: true, text, json: { dryRun, imported: listed.length } };
    },
  },
  DEDUCTIONS_COMMAND,
];

const regionsCounted = async (database: Database): Promise<readonly string[]> => {
  const rows = await database
    .selectFrom('figure_cell')
    .select('region_code')
    .distinct()
    .orderBy('region_code')
    .execute();
  return rows.map(({ region_code }) => region_code);
};

const WHY_NOT: Readonly<Record<Extract<PublishOutcome, { outcome: 'refused' }>['because'], string>> = {
  'not-over': '还没有结束',
  'no-rules': '没有评价规则',
  'nothing-counted': '没有评价',
  'published-already': '已经公布过；要更正的，用 --reason 写明为什么',
};

function saidOf(
  period: string,
  dryRun: boolean,
  outcomes: readonly { readonly region: string; readonly outcome: PublishOutcome }[],
): Said {
  const regions = outcomes.map(({ region, outcome }) =>
    outcome.outcome === 'refused'
      ? { regionCode: region, because: outcome.because }
      : {
          regionCode: region,
          version: outcome.publication.version,
          lines: outcome.publication.cases.length + outcome.publication.targets.length,
          notShown: outcome.publication.notShown,
        },
  );
  const lines = outcomes.map(({ region, outcome }) => {
    if (outcome.outcome === 'refused') return `${region}：${WHY_NOT[outcome.because]}`;
    const { version, cases, targets, notShown } = outcome.publication;
    const hidden = notShown.reduce((sum, { lines: of }) => sum + of, 0);
    return `${region}：${dryRun ? '将公布' : '已公布'}第 ${version} 版，${cases.length + targets.length} 行，另有 ${hidden} 行人数少，不公布`;
  });
  const ok = outcomes.some(({ outcome }) => outcome.outcome === 'published');
  const text = [`${period}${dryRun ? '（试算，什么都没有改动）' : ''}`, ...lines].join('\n');
  return {
    ok,
    text: outcomes.length === 0 ? '还没有任何评价，没有可以公布的。' : text,
    json: { period, dryRun, regions },
  };
}
