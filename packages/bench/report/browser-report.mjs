// @ts-check
import { judged, ratioTo } from '../browser/browser-budgets.mjs';
import { median } from './median.mjs';
import { table } from './table.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof import('../browser/measure-browser.mjs').measureBrowser>>} BrowserFigures
 * @typedef {import('../browser/measure-browser.mjs').PageName} PageName
 * @typedef {import('../browser/measure-browser.mjs').Run} Run
 */

/** @type {Readonly<Record<PageName, string>>} */
const TITLES = {
  'library-free': '同样的工作，不用库',
  'flat-lit': '同样的工作，一个扁平的 lit 组件',
  'sgds-with-client': '同样的工作，SGDS 组件',
  embed: '**好差评**',
  'embed-preloaded': '**好差评，预先载入**',
  'hand-written': '只有界面：手写 `<dialog>`',
  sgds: '只有界面：SGDS',
  shoelace: '只有界面：Shoelace',
  formbricks: '只有界面：Formbricks',
};

/** The browser's half of the results, in Markdown. @param {BrowserFigures} figures */
export function browserReport(figures) {
  return `每种页面各访问 ${figures.runs} 轮，轮流进行，每轮都是新窗口、无缓存；取中位数。时间是主线程占用的处理器时间。
括号里是与同一轮里“同样的工作，不用库”的页面之比的中位数：它有同样的内容、同样的一张样式表和好差评自己的客户端（取评价会话、校验回答、加密的发件箱），见 \`pages/equal-work\`。
“只有界面”的各页没有评价会话、校验和发件箱，只有一次 \`fetch\`，做的事少得多；列在下面供参考。它们和两种 SGDS 页面在载入时就取来全部脚本，“点击前”一列因此更高。

${cpuTable(figures)}

${heapTable(figures)}

慢设备（处理器降到四分之一，4G，往返 150 毫秒、1.6 Mbps），新窗口：

${slowTable(figures)}

一次打开（点击到五个等级）里主线程做了什么；同一毫秒可能算进不止一项：

${traceTable(figures)}

${budgetTable(figures)}

${figures.many ? manyTable(figures.many) : ''}`;
}

/** @param {BrowserFigures} figures */
function cpuTable(figures) {
  /** @type {readonly ((run: Run) => number)[]} */
  const columns = [
    ({ first }) => first.before,
    ({ first }) => first.open,
    ({ first }) => first.whole,
    ({ first }) => first.sum,
    ({ third }) => third.open,
    ({ third }) => third.sum,
  ];
  return table(
    ['主线程，毫秒', '点击前', '点击到等级', '点击到回执', '合计', '第三次：点击到等级', '第三次：合计'],
    [...figures.pages].map(([name, runs]) => [
      TITLES[name],
      ...columns.map((of) => `${median(runs.map(of)).toFixed(1)}（${ratioTo(figures, name, of).toFixed(2)}）`),
    ]),
  );
}

/** @param {BrowserFigures} figures */
function heapTable({ pages, blank }) {
  /** @param {readonly number[]} heaps */
  const above = (heaps) => `${Math.round((median(heaps) - blank) / 1000)} KB`;
  return table(
    ['高出空白页的 JS 堆', '页面载入后', '评价一次后', '到此取来的脚本和样式（brotli）'],
    [...pages].map(([name, runs]) => [
      TITLES[name],
      above(runs.map(({ first }) => first.heapLoaded)),
      above(runs.map(({ first }) => first.heapRated)),
      `${(median(runs.map(({ first }) => first.bytes)) / 1000).toFixed(1)} KB`,
    ]),
  );
}

/** @param {BrowserFigures} figures */
const slowTable = ({ pages }) =>
  table(
    ['毫秒', '点击到画出等级', '连同页面载入'],
    [...pages].map(([name, runs]) => [
      TITLES[name],
      median(runs.map(({ slow }) => slow.shown)).toFixed(0),
      median(runs.map(({ slow }) => slow.sum)).toFixed(0),
    ]),
  );

/** @param {BrowserFigures} figures */
const traceTable = ({ traces }) =>
  table(
    [
      '次数（毫秒）',
      '任务',
      '编译的函数',
      '脚本',
      '解析的标记',
      '样式表',
      '样式计算',
      '其中元素',
      '布局',
      '绘制',
      '请求',
    ],
    [...traces].map(
      ([
        name,
        { tasks, compiled, called, evaluated, microtasks, markup, sheets, styles, layouts, paints, requests },
      ]) => {
        /** @param {{ count: number, ms: number }} part */
        const cell = ({ count, ms }) => `${count}（${ms.toFixed(1)}）`;
        const script = called.ms + evaluated.ms + microtasks.ms;
        return [
          TITLES[name],
          cell(tasks),
          cell(compiled),
          script.toFixed(1),
          cell(markup),
          cell(sheets),
          cell(styles),
          String(styles.elements),
          cell(layouts),
          cell(paints),
          String(requests.count),
        ];
      },
    ),
  );

/** @param {BrowserFigures} figures */
const budgetTable = (figures) =>
  table(
    ['好差评', '现在', '目标', '预算', '结论'],
    judged(figures).map(({ title, value, target, budget }) => [
      title,
      value.toFixed(budget < 10 ? 2 : 0),
      String(target),
      String(budget),
      value > budget ? '超出预算' : value > target ? '还没有达到目标' : '达标',
    ]),
  );

/** @param {NonNullable<BrowserFigures['many']>} many */
const manyTable = ({ buttons, eachButton, cycles, left }) =>
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
