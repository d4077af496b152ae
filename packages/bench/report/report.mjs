// @ts-check
import { table } from './table.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof import('../browser/measure-browser.mjs').measureBrowser>>} BrowserFigures
 * @typedef {Awaited<ReturnType<typeof import('../server/measure-server.mjs').measureServer>>} ServerFigures
 */

/**
 * The whole page of results, in Markdown.
 * @param {{ browser: BrowserFigures, server: ServerFigures, machine: readonly string[] }} figures
 */
export function report({ browser, server, machine }) {
  return `# 基准测试结果

一次运行的记录，由 \`npm run bench -- --record\` 写出。

${machine.map((line) => `- ${line}`).join('\n')}

机器与其他工作共用时，绝对数值会明显波动；请看同一次运行里的比值。

## 浏览器

每种页面各访问 ${browser.runs} 次，轮流进行，每次都是新窗口、无缓存；取中位数。时间是主线程占用的处理器时间。
对照页 \`pages/hand-written.html\` 手写一个 \`<dialog>\`：同样五个等级、三项指标、一段文字，没有组件库、客户端、校验和出错处理，也不先取评价会话。

${cpuTable(browser)}

${heapTable(browser)}

## 服务器

\`POST /v1/ratings\`，PGlite 在内存中，${server.atOnce} 个请求同时在途，每轮 ${server.calls} 次，两边轮流 ${server.rounds} 轮；取中位数。
办件与票据由部门客户端签名取得，不计时。对照是只有一条插入语句的 Hono 路由，没有票据、规则、事务和差评流程。发请求的一方也在这台机器上。

${serverTable(server)}
`;
}

/** @param {BrowserFigures} figures */
function cpuTable({ hand, embed }) {
  /** @type {(title: string, figure: 'openTask' | 'openScript' | 'wholeTask' | 'wholeScript', budget: string) => string[]} */
  const row = (title, figure, budget) => [
    title,
    milliseconds(hand[figure]),
    milliseconds(embed[figure]),
    (embed[figure] / hand[figure]).toFixed(2),
    budget,
  ];
  return table(
    ['主线程', '手写页', '好差评', '比值', '预算'],
    [
      row('打开对话框', 'openTask', '1.6'),
      row('其中脚本', 'openScript', ''),
      row('整个评价（含打开）', 'wholeTask', '1.4'),
      row('其中脚本', 'wholeScript', ''),
    ],
  );
}

/** @param {BrowserFigures} figures */
function heapTable({ hand, embed, blank }) {
  /** @type {(title: string, figure: 'heapLoaded' | 'heapRated', budget: string) => string[]} */
  const row = (title, figure, budget) => [title, above(hand[figure]), above(embed[figure]), budget];
  /** @param {number} heap */
  const above = (heap) => `${Math.round((heap - blank) / 1000)} KB`;
  return table(
    ['高出空白页的 JS 堆', '手写页', '好差评', '预算'],
    [row('页面载入后', 'heapLoaded', '150 KB'), row('评价一次后', 'heapRated', '400 KB')],
  );
}

/** @param {ServerFigures} figures */
const serverTable = ({ ours, bare, ratio }) =>
  table(
    ['提交评价', '次/秒', '对照 ÷ 本行'],
    [
      ['裸 Hono + PGlite', bare.toFixed(0), '1.00'],
      ['好差评服务器', ours.toFixed(0), ratio.toFixed(2)],
    ],
  );

/** @param {number} time */
const milliseconds = (time) => `${time.toFixed(1)} ms`;
