// @ts-check
import { median } from '../report/median.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof import('./measure-browser.mjs').measureBrowser>>} BrowserFigures
 * @typedef {import('./measure-browser.mjs').PageName} PageName
 * @typedef {import('./measure-browser.mjs').Run} Run
 */

/** The page to which the others' time is compared: the same work without a library. */
const FLOOR = 'library-free';

/** @type {(of: (run: Run) => number) => (figures: BrowserFigures, name: PageName) => number} */
const againstFloor = (of) => (figures, name) => ratioTo(figures, name, of);
/** @type {(of: (run: Run) => number) => (figures: BrowserFigures, name: PageName) => number} */
const aboveBlank = (of) => (figures, name) => (median(runsOf(figures, name).map(of)) - figures.blank) / 1000;
/** @type {(of: (run: Run) => number) => (figures: BrowserFigures, name: PageName) => number} */
const asMeasured = (of) => (figures, name) => median(runsOf(figures, name).map(of));

/**
 * What our own pages may cost: `budget` is what has been reached and a little more, `target` what is aimed at where that is less.
 * Times in one run are compared with each other; only the slow device's are milliseconds, for a machine with nothing else to do.
 * @type {readonly { title: string, page: PageName, of: (figures: BrowserFigures, name: PageName) => number, target: number, budget: number }[]}
 */
const BUDGETS = [
  {
    title: '点击到等级 ÷ 不用库的页面',
    page: 'embed',
    of: againstFloor(({ first }) => first.open),
    target: 1.15,
    budget: 1.35,
  },
  {
    title: '点击到回执 ÷ 不用库的页面',
    page: 'embed',
    of: againstFloor(({ first }) => first.whole),
    target: 1.15,
    budget: 1.35,
  },
  {
    title: '预先载入：点击到等级 ÷ 不用库的页面',
    page: 'embed-preloaded',
    of: againstFloor(({ first }) => first.open),
    target: 1.15,
    budget: 1.15,
  },
  {
    title: '预先载入：点击到回执 ÷ 不用库的页面',
    page: 'embed-preloaded',
    of: againstFloor(({ first }) => first.whole),
    target: 1.15,
    budget: 1.35,
  },
  {
    title: '点击前的 JS 堆，KB',
    page: 'embed',
    of: aboveBlank(({ first }) => first.heapLoaded),
    target: 75,
    budget: 76,
  },
  {
    title: '评价一次后的 JS 堆，KB',
    page: 'embed',
    of: aboveBlank(({ first }) => first.heapRated),
    target: 560,
    budget: 830,
  },
  {
    title: '慢设备：点击到画出等级，毫秒',
    page: 'embed',
    of: asMeasured(({ slow }) => slow.shown),
    target: 800,
    budget: 800,
  },
  {
    title: '慢设备，预先载入：点击到画出等级，毫秒',
    page: 'embed-preloaded',
    of: asMeasured(({ slow }) => slow.shown),
    target: 400,
    budget: 400,
  },
];

/**
 * Each budget whose page was measured, and what came of it.
 * @param {BrowserFigures} figures
 */
export const judged = (figures) =>
  BUDGETS.map((row) => ({ ...row, value: row.of(figures, row.page) })).filter(({ value }) => !Number.isNaN(value));

/**
 * The median of the ratios within each run.
 * @param {BrowserFigures} figures
 * @param {PageName} name
 * @param {(run: Run) => number} of
 */
export function ratioTo(figures, name, of) {
  const floor = runsOf(figures, FLOOR);
  return median(runsOf(figures, name).flatMap((run, at) => (floor[at] ? [of(run) / of(floor[at])] : [])));
}

/**
 * @param {BrowserFigures} figures
 * @param {PageName} name
 */
const runsOf = ({ pages }, name) => pages.get(name) ?? [];
