// @ts-check
import { writeFileSync } from 'node:fs';
import { measureBrowser } from './browser/measure-browser.mjs';
import { machine } from './report/machine.mjs';
import { report } from './report/report.mjs';
import { measureServer } from './server/measure-server.mjs';

/** Prints the figures of one run; `--record` also writes them to RESULTS.md. */
console.log('正在安装对照的组件库、测量浏览器（约 5 分钟）……');
const browser = await measureBrowser();
console.log('正在测量服务器（约 1 分钟）……');
const server = await measureServer();

const text = report({ browser, server, machine: machine(browser.browser) });
console.log(`\n${text}`);
if (process.argv.includes('--record')) writeFileSync(new URL('RESULTS.md', import.meta.url), text);
