import { startProvince } from '../client-docs/sandbox-province.js';
import { buildPage, polyfillsInDocs } from './build-page.js';
import { drive } from './drive.js';
import { verdictOn, type Verdict } from './verdict.js';
import { OLD_CHROMIUMS, type OldChromium } from './versions.js';

/** Rates in old browsers against the reference server: `npm run old-browsers`; `-- 66 109` runs only these. */
const wanted = process.argv.slice(2).map(Number);
const chosen = OLD_CHROMIUMS.filter(({ version }) => wanted.length === 0 || wanted.includes(version));

const province = await startProvince();
const [bare, polyfilled] = [await buildPage(''), await buildPage(polyfillsInDocs())];
const rows: (readonly string[])[] = [];
for (const chromium of chosen) {
  const withPolyfills = await verdictIn(chromium, polyfilled);
  const without = await verdictIn(chromium, bare);
  rows.push([String(chromium.version), saidOf(without), saidOf(withPolyfills), withPolyfills.locks]);
  if (withPolyfills.wrong.length > 0) process.exitCode = 1;
  console.log(`Chromium ${chromium.version}：${saidOf(withPolyfills)}`);
}
await province.stop();
console.log();
for (const cells of [['Chromium', '只有构建目标', '加上补丁', '两个标签页靠'], ['---', '---', '---', '---'], ...rows])
  console.log(`| ${cells.join(' | ')} |`);

async function verdictIn(chromium: OldChromium, script: string): Promise<Verdict> {
  try {
    return verdictOn(await drive(chromium, province, script));
  } catch (reason) {
    return { locks: '—', wrong: [String(reason)] };
  }
}

function saidOf({ wrong }: Verdict): string {
  return wrong.length === 0 ? '通过' : `不行：${wrong.join('；').slice(0, 120)}`;
}
