// @ts-check
import { measureBrowser } from './browser/measure-browser.mjs';
import { machine } from './report/machine.mjs';
import { recordPart } from './report/record-part.mjs';
import { report } from './report/report.mjs';

/** Prints the browser's figures of one run; `--record` also writes them to RESULTS.md. `--server` measures the server instead. */
console.log('正在安装对照的组件库、测量浏览器（约 5 分钟）……');
const browser = await measureBrowser();
const text = report({ browser, machine: machine(browser.browser) });
console.log(`\n${text}`);
if (process.argv.includes('--record')) recordPart('浏览器', text);
