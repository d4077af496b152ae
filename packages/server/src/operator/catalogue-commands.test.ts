import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { commandLine } from '../test-support/command-line.js';

const { type, file } = commandLine();
const fileOf = (text: string) => file('catalogue.csv', text);
const importedSchema = z.object({ added: z.number(), changed: z.number(), removed: z.number(), unchanged: z.number() });
const CATALOGUE_HEAD = '行政区划代码,年度,事项编码,事项名称';
const code = (n: number): string => `11141125MB1A2B3C4D4${String(n).padStart(12, '0')}`;

test('目录：先试算，再导入；文件里没有的去掉；每一行错在哪里都说明；看有哪些，去掉一份', async () => {
  const first = await fileOf([CATALOGUE_HEAD, `141125,2026,${code(1)},甲`, `141125,2026,${code(2)},乙`].join('\n'));
  assert.match((await type(`catalogue import ${first} --dry-run`)).out, /^试算 1 份目录：增加 2 个事项.*没有改动。$/);
  assert.match((await type('catalogue list')).out, /还没有目录/);
  assert.equal((await type(`catalogue import ${first}`)).code, 0);
  const second = await fileOf(
    [CATALOGUE_HEAD, `141125,2026,${code(2)},乙（改）`, `141125,2026,${code(3)},丙`].join('\n'),
  );
  const { added, changed, removed, unchanged } = importedSchema.parse(
    JSON.parse((await type(`catalogue import ${second} --json`)).out),
  );
  assert.deepEqual([added, changed, removed, unchanged], [1, 1, 1, 0]);
  assert.equal((await type('catalogue list')).out, '141125  2026 年  2 个事项');
  const bad = [CATALOGUE_HEAD, '1411,26,X,', `141125,2026,${code(1)},甲`, `141125,2026,${code(1)},乙`].join('\n');
  const refused = await type(`catalogue import ${await fileOf(bad)}`);
  assert.deepEqual(refused.error.split('\n').slice(1), [
    '  第 2 行：行政区划代码“1411”应为6、9 或 12 位数字；年度“26”应为四位数字；事项编码“X”应为31 位数字或大写字母；缺少事项名称',
    `  第 4 行：事项编码 ${code(1)} 与第 3 行重复`,
  ]);
  assert.match((await type(`catalogue import ${await fileOf(CATALOGUE_HEAD)}`)).error, /没有一个事项/);
  assert.equal((await type('catalogue remove 141125 2026')).code, 0);
  assert.match((await type('catalogue remove 141125 2026')).error, /^没有 141125 2026 年的目录。/);
});
