import { startProvince } from '../client-docs/sandbox-province.js';
import { buildPage, polyfillsInDocs } from './build-page.js';
import { drive } from './drive.js';
import { verdictOn, type Verdict } from './verdict.js';
import { SCENARIOS, startSite, walkThrough } from './script-tag.js';
import { OLD_CHROMIUMS, type OldChromium } from './versions.js';

/**
 * Rates in old browsers against the reference server: `npm run old-browsers`; `-- 66 109` runs only these. First with the client in
 * a department's own bundle, then with the script tag, by real mouse and keys.
 */
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

const site = await startSite();
const walked: (readonly string[])[] = [];
for (const chromium of chosen) {
  const wrong = [...(await walkThrough(chromium, site)).entries()];
  walked.push([String(chromium.version), ...wrong.map(([, what]) => (what === undefined ? '通过' : '不行'))]);
  for (const [name, what] of wrong) {
    if (what === undefined) continue;
    process.exitCode = 1;
    console.error(`Chromium ${chromium.version} ${name}：${what}`);
  }
}
await site.stop();
const names = Object.keys(SCENARIOS);
console.log();
for (const cells of [['Chromium', ...names], ['---', ...names.map(() => '---')], ...walked])
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
