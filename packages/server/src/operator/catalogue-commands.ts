import { importCatalogues, listCatalogues, removeCatalogue, type ImportedCatalogues } from '../catalogue/catalogue.js';
import { readCatalogue } from '../catalogue/read-catalogue.js';
import type { Command } from './command.js';
import { linesWrong, textOfFile } from './list-file.js';

export const CATALOGUE_COMMANDS: readonly Command[] = [
  {
    name: 'catalogue import',
    help: `haochaping-server catalogue import <文件.csv>   导入政务服务事项目录；有一行不对就什么都不改，每一行错在哪里都说明
  --dry-run                     试算：只说会增加、改动、去掉多少
文件用 UTF-8，第一行是列名：行政区划代码,年度,事项编码,事项名称
文件里有的地区和年度以文件为准：文件里没有的事项从那一份目录里去掉。
有目录的地区，办件的事项须在目录里，名称以目录为准；没有自己目录的用上级地区的，一年的目录用到下一年的导入为止。`,
    operands: 1,
    file: 'read',
    options: { 'dry-run': { type: 'boolean' } },
    run: async ({ file, flag }, { database, now }, tell) => {
      const { listed, faults } = readCatalogue(await textOfFile(file));
      if (faults.length > 0) return linesWrong(file, faults);
      const dryRun = flag('dry-run');
      const onProgress = (stored: number, of: number): void => tell(`已写入 ${stored} / ${of}`);
      const imported = await importCatalogues(database, listed, now, { dryRun, onProgress });
      return { ok: true, text: sentenceOf(imported, dryRun), json: { dryRun, ...imported } };
    },
  },
  {
    name: 'catalogue list',
    help: 'haochaping-server catalogue list   有哪些地区、哪些年度的目录，各有多少事项',
    operands: 0,
    options: {},
    run: async (_given, { database }) => {
      const catalogues = await listCatalogues(database);
      const lines = catalogues.map(({ regionCode, year, items }) => `${regionCode}  ${year} 年  ${items} 个事项`);
      return {
        ok: true,
        text: lines.join('\n') || '还没有目录：任何事项的办件都可以登记。',
        json: { catalogues },
      };
    },
  },
  {
    name: 'catalogue remove',
    help: 'haochaping-server catalogue remove <行政区划代码> <年度>   去掉一份目录；已经登记的办件不变',
    operands: 2,
    options: {},
    fault: ({ operands: [, year = ''] }) =>
      /^20\d\d$/.test(year) ? undefined : { pointer: '/operands/1', sentence: '年度应为四位数字。' },
    run: async ({ operands: [regionCode = '', year = ''] }, { database }) => {
      const isRemoved = await removeCatalogue(database, regionCode, Number(year));
      const which = `${regionCode} ${year} 年的目录`;
      const text = isRemoved ? `已去掉 ${which}。` : `没有 ${which}。用 catalogue list 看有哪些。`;
      return { ok: isRemoved, text, json: isRemoved ? { regionCode, year: Number(year) } : { because: 'unknown' } };
    },
  },
];

function sentenceOf({ catalogues, added, changed, removed, unchanged }: ImportedCatalogues, dryRun: boolean): string {
  const counted = `${catalogues} 份目录：增加 ${added} 个事项，改动 ${changed} 个，去掉 ${removed} 个，${unchanged} 个不变`;
  return dryRun ? `试算 ${counted}。什么都没有改动。` : `已导入 ${counted}。`;
}
