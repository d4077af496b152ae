import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandLine } from '../test-support/command-line.js';

/** What one province has at most, of its organisations and of its items. */
const MANY = 100_000;
const MINUTE_MS = 60_000;

const { type, file } = commandLine();

/** Runs a command, which must be done within a minute. */
async function withinAMinute(line: string) {
  const started = performance.now();
  const run = await type(line);
  const took = performance.now() - started;
  assert.ok(took < MINUTE_MS, `${line}: ${took} ms`);
  return run;
}

const lines = (head: string, lineOf: (n: number) => string): string =>
  [head, ...Array.from({ length: MANY }, (_, n) => lineOf(n))].join('\n');
const digits = (n: number, length: number): string => String(n).padStart(length, '0');

const ITEMS = '行政区划代码,年度,事项编码,事项名称';
const item = (n: number): string => `14112${n % 10},2026,11141125MB1A2B3C4D4${digits(n, 12)},第 ${n} 个事项`;

test('十万个事项在一分钟以内导入，再导入一次什么都不变', async () => {
  const path = await file('catalogue.csv', lines(ITEMS, item));
  const { code, out, error } = await withinAMinute(`catalogue import ${path}`);
  assert.equal(code, 0);
  assert.match(out, /已导入 10 份目录：增加 100000 个事项/);
  assert.match(error, /已写入 50000 \/ 100000/);
  assert.match((await type(`catalogue import ${path}`)).out, /100000 个不变/);
});

const ORGANISATIONS = '机构代码,机构名称,行政区划代码,机构类别,上级主管机构代码';
/** A hundred offices, one below the other in tens, each above a thousand departments. */
function organisation(n: number): string {
  const office = n % 100;
  if (n >= 100) return `D-${n},第 ${n} 个部门,141125,部门,O-${office}`;
  return `O-${office},第 ${n} 个主管机构,141100,主管机构,${office % 10 === 0 ? '' : `O-${office - 1}`}`;
}

test('十万个机构在一分钟以内导入，再导入一次什么都不变', async () => {
  const path = await file('organisations.csv', lines(ORGANISATIONS, organisation));
  const { code, out, error } = await withinAMinute(`organisations import ${path}`);
  assert.equal(code, 0);
  assert.match(out, /^已增加 100000 个机构/);
  assert.match(error, /已写入 50000 \/ 100000/);
  assert.match((await type(`organisations import ${path}`)).out, /100000 个不变/);
});

test('十万行里每十行错一行：一分钟以内说明每一行，什么都没有导入', async () => {
  const path = await file(
    'faulty.csv',
    lines(ORGANISATIONS, (n) => (n % 10 === 3 ? `F-${n},,141125,部门,NOBODY` : organisation(n).replace('D-', 'F-'))),
  );
  const { code, error } = await withinAMinute(`organisations import ${path}`);
  assert.equal(code, 1);
  const told = error.split('\n').filter((line) => /^ {2}第 \d+ 行：/.test(line));
  assert.equal(told.length, MANY / 10);
  assert.match(told[0] ?? '', /^ {2}第 5 行：缺少机构名称$/);
});
