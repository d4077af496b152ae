// @ts-check
import { judged } from './browser/browser-budgets.mjs';
import { measureBrowser, NAMES } from './browser/measure-browser.mjs';
import { browserReport } from './report/browser-report.mjs';
import { machine } from './report/machine.mjs';
import { recordPart } from './report/record-part.mjs';

/**
 * Prints the browser's figures of one run; `--record` also writes them to RESULTS.md. `--pages=a,b` measures some of the pages,
 * `--runs=N` more or fewer times. Fails where one of our own pages is over its budget. `--server` measures the server instead.
 */
const options = new Map(process.argv.slice(2).map((word) => /** @type {[string, string]} */ (word.split('=', 2))));
const pages = options.get('--pages')?.split(',');

console.log('正在安装对照的组件库、测量浏览器（约 15 分钟）……');
const browser = await measureBrowser({
  runs: Number(options.get('--runs') ?? 15),
  names: NAMES.filter((name) => pages?.includes(name) ?? true),
  many: !pages,
});
const about = machine(browser.browser).map((line) => `- ${line}`);
const text = `${about.join('\n')}\n\n${browserReport(browser)}`;
console.log(`\n${text}`);
if (options.has('--record')) recordPart('浏览器', text);
if (judged(browser).some(({ value, budget }) => value > budget)) process.exitCode = 1;
