// @ts-check
import { table } from './table.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof import('../browser/measure-browser.mjs').measureBrowser>>} BrowserFigures
 */

/**
 * The browser's part of the results, in Markdown.
 * @param {{ browser: BrowserFigures, machine: readonly string[] }} figures
 */
export function report({ browser, machine }) {
  return `${machine.map((line) => `- ${line}`).join('\n')}

每种页面各访问 ${browser.runs} 次，轮流进行，每次都是新窗口、无缓存；取中位数。时间是主线程占用的处理器时间，括号里是与手写页之比。
各页问的都一样：五个等级、三项指标、一段文字，提交后见到回执。只有好差评先取评价会话，有客户端、校验、发件箱和出错处理；其余各页只有界面和一次 \`fetch\`。
手写页是一个 \`<dialog>\`（\`pages/hand-written.js\`）；其余是 lit 加 \`<dialog>\`、新加坡政府的 SGDS、Shoelace 和问卷工具 Formbricks，版本见 \`peers/package.json\`，只在测量时安装。
别的页面在载入时就取来全部脚本，好差评在第一次点击时才取，所以「打开」一列对它最严，「整次访问」从空白页算起，各页相同。

${cpuTable(browser)}

${heapTable(browser)}

${manyTable(browser)}
`;
}

/** @type {readonly (readonly [import('../browser/scenarios.mjs').PageName, string])[]} */
const PAGES = [
  ['hand-written', '手写 `<dialog>`'],
  ['lit-dialog', 'lit + `<dialog>`'],
  ['embed', '**好差评**'],
  ['sgds', 'SGDS'],
  ['shoelace', 'Shoelace'],
  ['formbricks', 'Formbricks'],
];

/** @param {BrowserFigures} figures */
function cpuTable({ pages }) {
  const hand = pages.get('hand-written');
  const rows = PAGES.map(([name, title]) => {
    const page = pages.get(name);
    /** @type {(figure: 'openTask' | 'wholeTask' | 'visitTask' | 'wholeScript') => string} */
    const cell = (figure) =>
      page && hand ? `${milliseconds(page[figure])}（${(page[figure] / hand[figure]).toFixed(2)}）` : '';
    return [title, cell('openTask'), cell('wholeTask'), cell('wholeScript'), cell('visitTask')];
  });
  return table(['主线程', '打开对话框', '整个评价（含打开）', '其中脚本', '整次访问（含载入）'], rows);
}

/** @param {BrowserFigures} figures */
function heapTable({ pages, blank }) {
  /** @param {number | undefined} heap */
  const above = (heap = NaN) => `${Math.round((heap - blank) / 1000)} KB`;
  const rows = PAGES.map(([name, title]) => [
    title,
    above(pages.get(name)?.heapLoaded),
    above(pages.get(name)?.heapRated),
    `${((pages.get(name)?.bytes ?? NaN) / 1000).toFixed(1)} KB`,
  ]);
  return table(['高出空白页的 JS 堆', '页面载入后', '评价一次后', '到此取来的脚本和样式（brotli）'], rows);
}

/** @param {BrowserFigures} figures */
const manyTable = ({ many: { buttons, eachButton, cycles, left } }) =>
  table(
    ['好差评', '增加', '预算'],
    [
      [`页面上再放 ${buttons} 个评价按钮，每个占的堆`, `${(eachButton / 1000).toFixed(3)} KB`, '0.1 KB'],
      [`打开、关闭 ${cycles} 次后的堆`, `${(left.heap / 1000).toFixed(0)} KB`, ''],
      [`其中最后 ${left.late} 次`, `${(left.lateHeap / 1000).toFixed(0)} KB`, '不泄漏'],
      ['留下的节点', String(left.nodes), '不泄漏'],
      ['留下的事件监听', String(left.listeners), '不泄漏'],
    ],
  );

/** @param {number} time */
const milliseconds = (time) => `${time.toFixed(1)} ms`;
