// @ts-check
import { TraceMap, eachMapping } from '@jridgewell/trace-mapping';
import { codeOf, compressed, filesFrom } from './built/built-files.mjs';
import { table } from './report/table.mjs';

/** Which modules the built files consist of: the minified bytes by source map, and their share of the compressed file. */
const files = filesFrom({ entries: ['haochaping.js', 'rating.js', 'tracker.js'], lazily: true, except: [] });
const wholly = process.argv.includes('--modules');

for (const file of files) {
  const code = codeOf(file);
  const weight = compressed(code);
  const shares = [...sharesOf(file, code)].sort(([, a], [, b]) => b - a);
  console.log(`\n${file}：${weight} 字节（brotli），${code.length} 字符\n`);
  const rows = shares.map(([name, size]) => [name, String(Math.round((size / code.length) * weight)), String(size)]);
  console.log(table(['来源', 'brotli 份额', '压缩前字符'], rows));
}

/**
 * @param {string} file
 * @param {string} code
 */
function sharesOf(file, code) {
  const starts = [0];
  for (const { index } of code.matchAll(/\n/g)) starts.push(index + 1);
  /** @type {{ at: number, name: string }[]} */
  const marks = [];
  eachMapping(new TraceMap(codeOf(`${file}.map`)), ({ generatedLine, generatedColumn, source }) => {
    marks.push({ at: (starts[generatedLine - 1] ?? 0) + generatedColumn, name: nameOf(source ?? '（无来源）') });
  });
  /** @type {Map<string, number>} */
  const shares = new Map();
  marks.forEach(({ at, name }, index) => {
    const end = marks[index + 1]?.at ?? code.length;
    shares.set(name, (shares.get(name) ?? 0) + end - at);
  });
  return shares;
}

/**
 * `zod` or `elements`; with `--modules`, the module's path in it.
 * @param {string} source
 */
function nameOf(source) {
  const path = source
    .replace(/^.*node_modules\//, '')
    .replace(/^(\.\.\/)*(src\/)?/, (_all, _up, own) => (own ? 'embed/' : ''))
    .replace(/\/(dist|src)\//, '/');
  return wholly ? path : (/^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
}
