// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { codeOf, compressed, filesFrom, isBuilt } from './built/built-files.mjs';
import { bundledPage } from './built/bundled-page.mjs';
import { table } from './report/table.mjs';

/**
 * A row of the table: some built files or the script of a page that bundles the client itself, what they may weigh, and what
 * they weigh at most until they hold that.
 * @typedef {{ entries: string[], lazily: boolean, except: string[] }} Files
 * @typedef {{ title: string, budget: number, ceiling: number } & (Files | { script: string })} Row
 */

const FILE = new URL('budgets.json', import.meta.url);
/** A ceiling leaves this much room above what was measured, so that not every line moves it. */
const ROOM = 1.02;

/** @type {Row[]} */
const rows = JSON.parse(readFileSync(FILE, 'utf8'));

if (!rows.flatMap((row) => ('entries' in row ? row.entries : [])).every(isBuilt)) {
  console.error('还没有构建。请先运行：npm run build');
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
function judge({ budget, ceiling }, bytes) {
  if (ceiling <= budget) {
    return bytes <= budget ? { passes: true, verdict: '达标' } : { passes: false, verdict: '超出预算' };
  }
  if (bytes > ceiling) return { passes: false, verdict: `超过上限 ${kilobytes(ceiling)}` };
  if (ceiling > bytes * ROOM || bytes <= budget) {
    return { passes: false, verdict: '变小了：请运行 node packages/bench/sizes.mjs --tighten 收紧上限' };
  }
  return { passes: true, verdict: `未达标，上限 ${kilobytes(ceiling)}` };
}

/** Lowers the ceilings to what is measured now; none is ever raised. The rest of the file stays as it is written. */
function tighten() {
  for (const { row, bytes } of weighed) {
    row.ceiling = Math.min(row.ceiling, Math.max(row.budget, Math.floor(bytes * ROOM)));
  }
  const ceilings = rows.map(({ ceiling }) => ceiling).values();
  const text = readFileSync(FILE, 'utf8').replace(/(?<="ceiling": )\d+/g, () => String(ceilings.next().value));
  writeFileSync(FILE, text);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(2);
}
