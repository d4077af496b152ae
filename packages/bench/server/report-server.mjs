// @ts-check
import { table } from '../report/table.mjs';
import { CALLS } from './measure-calls.mjs';
import { GROWTH_BUDGET } from './measure-growth.mjs';

/**
 * @typedef {import('./measure-calls.mjs').Row} CallRow
 * @typedef {import('./measure-growth.mjs').Row} GrowthRow
 * @typedef {{ sizes: readonly [number, number], rows: readonly GrowthRow[] }} Growth
 * @typedef {object} ServerFigures
 * @property {readonly string[]} machine
 * @property {number} rounds
 * @property {ReadonlyMap<string, readonly CallRow[]>} calls by the engine
 * @property {readonly Growth[]} growth
 */

/**
 * The server's part of the results, in Markdown.
 * @param {ServerFigures} figures
 */
export function serverReport({ machine, rounds, calls, growth }) {
  return `${machine.map((line) => `- ${line}`).join('\n')}

每种调用每轮 ${CALLS} 次，各方轮流，共 ${rounds} 轮，事先都热过身；取各轮比值的中位数。处理器时间是服务器进程的，加上 PostgreSQL 各进程的。
对照是同样的 Hono 与驱动、只有一条插入或一条查询的路由，没有票据、规则和差评流程。发请求的一方和数据库也在这台机器上；\`fsync\` 关闭，表里已有 1 万件评价。
“以前”是同一次运行里的较早的构建。提交之前，页面都向同一进程取过评价会话（不计时）；“别的进程给的会话”一行没有取过。

${[...calls].map(([engine, rows]) => callsTable(engine, rows)).join('\n\n')}

${growth.map(growthTable).join('\n\n')}
`;
}

/**
 * @param {string} engine
 * @param {readonly CallRow[]} rows
 */
const callsTable = (engine, rows) =>
  table(
    [`${engine}，连接数`, '调用', '对照，µs', '每次，µs', '处理器 ÷ 对照', '耗时 ÷ 对照', '以前', '预算'],
    rows.map(({ title, connections, bare, ours, ratio, ratioBefore, budget }) => [
      String(connections),
      title,
      bare.cpu.toFixed(0),
      ours.cpu.toFixed(0),
      ratio.cpu.toFixed(2),
      ratio.wall.toFixed(2),
      ratioBefore ? `${ratioBefore.cpu.toFixed(2)}、${ratioBefore.wall.toFixed(2)}` : '',
      budget ? `${budget.cpu}、${budget.wall}` : '',
    ]),
  );

/** @param {Growth} growth */
const growthTable = ({ sizes: [small, large], rows }) =>
  table(
    ['PostgreSQL，每次的处理器时间', `${inWan(small)}，µs`, `${inWan(large)}，µs`, '处理器之比', '耗时之比', '预算'],
    rows.map((row) => [
      row.title,
      row.small.cpu.toFixed(0),
      row.large.cpu.toFixed(0),
      row.ratio.cpu.toFixed(2),
      row.ratio.wall.toFixed(2),
      String(GROWTH_BUDGET),
    ]),
  );

/** @param {number} ratings */
const inWan = (ratings) => `${ratings / 10_000} 万件`;

/**
 * What is over its budget, in words.
 * @param {ServerFigures} figures
 */
export function overBudget({ calls, growth }) {
  const dear = [...calls].flatMap(([engine, rows]) =>
    rows
      .filter(({ ratio, budget }) => budget && (ratio.cpu > budget.cpu || ratio.wall > budget.wall))
      .map(({ title, connections }) => `${engine}，${connections} 个连接：${title}`),
  );
  const growing = growth.flatMap(({ sizes, rows }) =>
    rows.filter(({ ratio }) => ratio.cpu > GROWTH_BUDGET).map(({ title }) => `${inWan(sizes[1])}：${title}`),
  );
  return [...dear, ...growing];
}
