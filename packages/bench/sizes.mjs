// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { codeOf, compressed, filesFrom, isBuilt } from './built/built-files.mjs';
import { bundledPage } from './built/bundled-page.mjs';
import { table } from './report/table.mjs';

/**
 * A row of the table: some built files or the script of a page that bundles the client itself, and what they may weigh. What is
 * `tight` has no more room than `ROOM`: where it becomes smaller, so does its budget.
 * @typedef {{ entries: string[], lazily: boolean, except: string[] }} Files
 * @typedef {{ title: string, budget: number, tight?: true } & (Files | { script: string })} Row
 */

const FILE = new URL('budgets.json', import.meta.url);
/** Above what was measured, so that not every line moves the budget. */
const ROOM = 1.02;

/** @type {Row[]} */
const rows = JSON.parse(readFileSync(FILE, 'utf8'));

const missing = rows
  .flatMap((row) => ('entries' in row ? [...row.entries, ...row.except] : []))
  .filter((file) => !isBuilt(file));
if (missing.length > 0) {
  console.error(`没有 ${missing.join('、')}。请先运行：npm run build；已经构建的，请改正 budgets.json 里的文件名。`);
  process.exit(1);
}
const weighed = await Promise.all(rows.map(async (row) => ({ row, bytes: await weightOf(row) })));
if (process.argv.includes('--tighten')) tighten();

const judged = weighed.map(({ row, bytes }) => ({ row, bytes, ...judge(row, bytes) }));
console.log(
  table(
    ['文件组', '现在', '预算', '结论'],
    judged.map(({ row, bytes, verdict }) => [row.title, kilobytes(bytes), kilobytes(row.budget), verdict]),
  ),
);
console.log('\n单位 KB = 1000 字节，brotli 11 级压缩，按引用关系每个文件只计一次。');
process.exitCode = judged.every(({ passes }) => passes) ? 0 : 1;

/** @param {Row} row */
async function weightOf(row) {
  if ('script' in row) return compressed(await bundledPage(row.script));
  return [...filesFrom(row)].reduce((sum, file) => sum + compressed(codeOf(file)), 0);
}

/**
 * @param {Row} row
 * @param {number} bytes
 * @returns {{ passes: boolean, verdict: string }}
 */
function judge({ budget, tight }, bytes) {
  if (bytes > budget) return { passes: false, verdict: '超出预算' };
  if (tight && budget > bytes * ROOM) {
    return { passes: false, verdict: '变小了：请运行 node packages/bench/sizes.mjs --tighten 收紧预算' };
  }
  return { passes: true, verdict: '达标' };
}

/** Lowers the tight budgets to what is measured now; none is ever raised. The rest of the file stays as it is written. */
function tighten() {
  for (const { row, bytes } of weighed) {
    if (row.tight) row.budget = Math.min(row.budget, Math.floor(bytes * ROOM));
  }
  const budgets = rows.map(({ budget }) => budget).values();
  writeFileSync(
    FILE,
    readFileSync(FILE, 'utf8').replace(/(?<="budget": )\d+/g, () => String(budgets.next().value)),
  );
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(2);
}
