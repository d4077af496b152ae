import { importOrganisations, type Imported } from '../organisations/import-organisations.js';
import { readOrganisations } from '../organisations/read-organisations.js';
import type { Command } from './command.js';
import { linesWrong, textOfFile } from './list-file.js';

export const ORGANISATION_COMMANDS: readonly Command[] = [
  {
    name: 'organisations import',
    help: `haochaping-server organisations import <文件.csv>   导入机构；有一行不对就什么都不改，每一行错在哪里都说明
  --dry-run                     试算：只说会增加、改动多少
文件用 UTF-8，第一行是列名：机构代码,机构名称,行政区划代码,机构类别,上级主管机构代码
机构类别是部门、主管机构、大厅、平台之一；上级主管机构没有的留空。文件里没有的机构不变。`,
    operands: 1,
    file: 'read',
    options: { 'dry-run': { type: 'boolean' } },
    run: async ({ file, flag }, { database }, tell) => {
      const { listed, faults } = readOrganisations(await textOfFile(file));
      if (faults.length > 0) return linesWrong(file, faults);
      const dryRun = flag('dry-run');
      const onProgress = (stored: number, of: number): void => tell(`已写入 ${stored} / ${of}`);
      const outcome = await importOrganisations(database, listed, { dryRun, onProgress });
      if (outcome.outcome === 'faulty') return linesWrong(file, outcome.faults);
      return { ok: true, text: sentenceOf(outcome.imported, dryRun), json: { dryRun, ...outcome.imported } };
    },
  },
];

function sentenceOf({ added, changed, unchanged, unlisted, reviews }: Imported, dryRun: boolean): string {
  const counted = `增加 ${added} 个机构，改动 ${changed} 个，${unchanged} 个不变，文件里没有的 ${unlisted} 个照旧；${reviews} 件差评换了主管机构`;
  return dryRun ? `试算：将${counted}。什么都没有改动。` : `已${counted}。`;
}
