import { mkdirSync, rmSync } from 'node:fs';
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';
import { readTally } from './tally.mjs';
import { walk } from './walk.mjs';

/** For a whole file; what takes longer hangs. */
const FILE_WITHIN_MS = 480_000;
const CACHE = '.cache';
const TALLY = `${CACHE}/tally-${process.pid}.json`;

/** In the order in which they run: the quickest to tell of a fault first. All but the last read the sources as they are. */
const SUITES = {
  unit: { title: '单元测试', command: (files) => nodeTest(files, 2) },
  browser: { title: '浏览器单元测试', command: webTestRunner },
  stories: { title: '每个故事的样子、读法与可用性', command: playwright },
  e2e: { title: '端到端测试', command: (files) => nodeTest(files, 1) },
};
const SUITE_OF = { '.browser.test': 'browser', '.e2e.test': 'e2e', '.spec': 'stories' };

const words = process.argv.slice(2);
/** Every story under every condition, and what else takes long. */
const all = words.includes('--all');
const [only, path = ''] = words.filter((word) => word !== '--all');
if (only !== undefined && !(only in SUITES)) {
  console.error(`没有名为 ${only} 的测试。用法：npm test -- [${Object.keys(SUITES).join('|')}] [路径片段]`);
  process.exit(2);
}

if (!(await prepare({ builds: only === undefined || only === 'e2e' }))) finish({ passed: 0, failed: 1 });
const files = ['packages', 'examples', 'scripts']
  .flatMap((folder) => [...walk(folder)])
  .filter((file) => /\.(test|spec)\.(ts|mjs)$/.test(file));
const total = { passed: 0, failed: 0 };
for (const suite of only ? [only] : Object.keys(SUITES)) {
  const chosen = files.filter((file) => suiteOf(file) === suite && file.replaceAll('\\', '/').includes(path));
  const { passed, failed } = await runSuite(SUITES[suite], chosen);
  total.passed += passed;
  total.failed += failed;
}
if (total.passed + total.failed === 0) console.log('\n没有运行任何测试。');
finish(total);

function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

function suiteOf(file) {
  return SUITE_OF[/(\.(?:browser|e2e)\.test|\.spec)\.(?:ts|mjs)$/.exec(file)?.[1]] ?? 'unit';
}

async function runSuite({ title, command }, chosen) {
  if (chosen.length === 0) return { passed: 0, failed: 0 };
  console.log(`\n${title}（${chosen.length} 个文件）`);
  mkdirSync(CACHE, { recursive: true });
  const code = await runNode(command(chosen), { env: { HCP_TALLY: TALLY, ...(all && { HCP_EVERY_CONDITION: '1' }) } });
  const tally = readTally(TALLY, code);
  rmSync(TALLY, { force: true });
  return tally;
}

function nodeTest(chosen, concurrency) {
  const reporters = [
    ['spec', 'stdout'],
    ['./scripts/tally-of-node-test.mjs', TALLY],
  ];
  return [
    '--conditions=source',
    '--import=tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${FILE_WITHIN_MS}`,
    ...reporters.flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]),
    ...chosen,
  ];
}

function webTestRunner(chosen) {
  return ['node_modules/@web/test-runner/dist/bin.js', '--config=web-test-runner.config.mjs', '--files', ...chosen];
}

/** It finds the files by what their paths hold. */
function playwright(chosen) {
  return [
    'packages/e2e/node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'packages/e2e/playwright.config.ts',
    ...chosen,
  ];
}
