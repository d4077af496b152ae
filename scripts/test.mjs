import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { laterNodes } from './later-nodes.mjs';
import { nodeTests } from './node-tests.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';
import { readTally } from './tally.mjs';
import { walk } from './walk.mjs';

const CACHE = '.cache';
const TALLY = `${CACHE}/tally-${process.pid}.json`;

/** Each test waits now and then, for a database, a browser or a moment that is to pass. */
const WORKERS = availableParallelism() + 1;

/** In the order in which they run: the quickest to tell of a fault first. Only the end-to-end tests need a build. */
const SUITES = {
  unit: { title: '单元测试', run: (files) => nodeTests(files, WORKERS) },
  browser: { title: '浏览器单元测试', run: (files) => runner(webTestRunner(files)) },
  e2e: { title: '端到端测试', run: (files) => nodeTests(files, WORKERS) },
  stories: { title: '每个故事的样子、读法与可用性', run: (files) => runner(playwright(files)) },
  // With everything: what runs on the servers of departments and provinces, and the examples of its docs, on later versions of Node.
  nodes: { title: '服务器上用到的，在更新的 Node 上', run: onLaterNodes },
};
/** The client, its docs, and a whole server with its database: listening, storing, answering, stopping. */
const ON_LATER_NODES =
  /^packages\/(client\/|e2e\/src\/client-docs\/|server\/src\/(server|edge\/edge|store\/crypto\/[^/]+|submissions\/submit-rating)\.test)/;
const SUITE_OF = { '.browser.test': 'browser', '.e2e.test': 'e2e', '.spec': 'stories' };

/**
 * What takes long and seldom finds what the rest does not. End to end: the picture of every story, other engines, old ones, hostile pages,
 * bundlers, faults, every snippet and every example in its framework, the examples of the docs in every language, a site's folders and broken pages,
 * servers restarted in turn, the screens of a hall, the sample ratings, the page for operators, what goes from site to site, is offline, comes back
 * or is done without script. Of the units: every endpoint with each of its fields spoilt, databases of every earlier state, tables of 200,000 rows, backups,
 * a master key that is changed, a PostgreSQL that is torn down, the sample county of a sandbox, what the operator does with reports,
 * a server killed while it reports, a bad review from the rating to its publication.
 */
const ONLY_IN_ALL = [
  /\/(bundlers|examples|fault-injection|hosts|old-browsers|other-browsers|snippets|stories)\/[^/]+\.(e2e\.test|spec)\./,
  /\/(client-docs|migrations|page-parsing|signing)\/[^/]+\.test\./,
  /\/(backup|bad-review-journey|every-refusal|killed-process|large-imports|large-tables|operate-reports|operating-page|postgres-failures|rotate-master|sample-county|signature-vectors)\.test\./,
  /\/provinces\/src\/crypto\/[^/]+\.test\./,
  /\/(code-at-a-window|embed\/(check|check-url|deploying)|hall|last-word|plain-page|published|rolling-restart|sample|saved-offline|two-sites|way-back)\.e2e\.test\./,
];

const words = process.argv.slice(2);
/** These too, and every story under every condition. Parts of paths choose among all files as well. */
const all = words.includes('--all');
if (all) process.env.HCP_EVERY_CONDITION = '1';
const [only, ...paths] = words.filter((word) => word !== '--all');
if (only !== undefined && !(only in SUITES)) {
  console.error(`没有名为 ${only} 的测试。用法：npm test -- [${Object.keys(SUITES).join('|')}] [路径片段……]`);
  process.exit(2);
}

if (!(await prepare({ builds: false }))) finish({ passed: 0, failed: 1 });
/** Made beside the tests that need none. */
const built = only === undefined || only === 'e2e' ? prepare() : Promise.resolve(true);
const files = ['packages', 'examples', 'scripts']
  .flatMap((folder) => [...walk(folder)])
  .filter(
    (file) =>
      /\.(test|spec)\.(ts|mjs)$/.test(file) && (all || only === 'stories' || paths.length > 0 || !takesLong(file)),
  )
  // So that none of them is begun when everything else has ended.
  .sort((one, other) => Number(takesLong(other)) - Number(takesLong(one)));
const total = { passed: 0, failed: 0 };
for (const suite of only ? [only] : Object.keys(SUITES).filter((name) => all || name !== 'nodes')) {
  const chosen = files.filter((file) => isIn(suite, file) && isChosen(file));
  if (suite === 'e2e' && !(await built)) finish({ ...total, failed: total.failed + 1 });
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

function takesLong(file) {
  return ONLY_IN_ALL.some((each) => each.test(file));
}

function suiteOf(file) {
  return SUITE_OF[/(\.(?:browser|e2e)\.test|\.spec)\.(?:ts|mjs)$/.exec(file)?.[1]] ?? 'unit';
}

function isChosen(file) {
  return paths.length === 0 || paths.some((path) => file.includes(path));
}

function isIn(suite, file) {
  return suite === 'nodes' ? suiteOf(file) === 'unit' && ON_LATER_NODES.test(file) : suiteOf(file) === suite;
}

async function runSuite({ title, run }, chosen) {
  if (chosen.length === 0) return { passed: 0, failed: 0 };
  console.log(`\n${title}（${chosen.length} 个文件）`);
  return run(chosen);
}

async function onLaterNodes(files) {
  const sum = { passed: 0, failed: 0 };
  for (const { version, program } of laterNodes()) {
    console.log(`Node ${version}`);
    const { passed, failed } = await nodeTests(files, WORKERS, program);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

/** A test runner that leaves its figures in a file. */
async function runner(args) {
  mkdirSync(CACHE, { recursive: true });
  const code = await runNode(args, { env: { HCP_TALLY: TALLY } });
  const tally = readTally(TALLY, code);
  rmSync(TALLY, { force: true });
  return tally;
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
