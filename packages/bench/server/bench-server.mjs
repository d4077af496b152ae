// @ts-check
import { parseArgs } from 'node:util';
import { machine } from '../report/machine.mjs';
import { recordPart } from '../report/record-part.mjs';
import { measureCalls } from './measure-calls.mjs';
import { measureGrowth } from './measure-growth.mjs';
import { overBudget, serverReport } from './report-server.mjs';

/**
 * `npm run bench -- --server`: prints the figures of one run and what is over its budget; `--record` also writes them to RESULTS.md.
 * `--before` is the file of an earlier build's server (`…/packages/server/dist/index.js`), `--large` also measures ten million.
 */
const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    rounds: { type: 'string' },
    large: { type: 'boolean' },
    record: { type: 'boolean' },
  },
});
const rounds = Number(values.rounds ?? 5);
const ours = import.meta.resolve('@haochaping/server');
/** All that the last 90 days hold, as in the larger: what a supervisor reads of these is about as much in both. */
const FEW = 50_000;
const MANY = values.large ? [1_000_000, 10_000_000] : [1_000_000];

/** @type {Map<string, import('./measure-calls.mjs').Row[]>} */
const calls = new Map();
for (const engine of /** @type {const} */ (['PostgreSQL', 'PGlite'])) {
  console.log(`正在测量 ${engine} 上的每种调用……`);
  calls.set(engine, await measureCalls({ engine, ours, before: values.before, rounds }));
}
/** @type {import('./report-server.mjs').Growth[]} */
const growth = [];
for (const ratings of MANY) {
  console.log(`正在填入 ${ratings} 件评价……`);
  /** @type {readonly [number, number]} */
  const sizes = [FEW, ratings];
  growth.push({ sizes, rows: await measureGrowth({ ours, sizes, rounds }) });
}

const figures = { machine: machine(), rounds, calls, growth };
const text = serverReport(figures);
console.log(`\n${text}`);
if (values.record) recordPart('服务器', text);
const over = overBudget(figures);
for (const what of over) console.error(`超出预算：${what}`);
process.exitCode = over.length > 0 ? 1 : 0;
