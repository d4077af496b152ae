import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { publishedPackages } from './built.mjs';
import { prepare } from './prepare.mjs';

if (!(await prepare())) process.exit(1);
const failed = [];
/** Parts of titles; without any, everything is checked. */
const asked = process.argv.slice(2);
const chosen = [...checks()].filter(({ title }) => asked.length === 0 || asked.some((word) => title.includes(word)));
const waiting = chosen.values();
if (chosen.length === 0) failed.push({ title: `没有一项检查的名称里有 ${asked.join('、')}` });
// Whoever is free takes the next one; what a check says is printed when it has ended, so that two never speak at once.
await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));
console.log(failed.length === 0 ? '\n检查全部通过。' : `\n${failed.length} 项检查没有通过：`);
for (const { title } of failed) console.log(`  ✖ ${title}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function* checks() {
  // The longest first, so that the rest runs beside it.
  yield* lint();
  yield {
    title: '代码格式',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.', ...cachedIn('prettier.json')],
  };
  yield { title: '层次', args: layering() };
  yield {
    title: '没有人用的代码与依赖',
    args: ['node_modules/knip/bin/knip.js', '--no-progress', '--reporter', 'compact'],
  };
  for (const project of projects()) {
    yield { title: `类型：${project}`, args: typesIn(project) };
  }
  for (const folder of publishedPackages()) {
    yield { title: `发布清单：${folder}`, args: ['node_modules/publint/src/cli.js', folder, '--strict'] };
    yield { title: `发布类型：${folder}`, args: typesAsPublished(folder) };
  }
  yield {
    title: '主题对比度',
    args: ['--conditions=source', '--import=tsx', 'packages/elements/build/themes/check-themes.ts'],
  };
  yield { title: '公开的类型', args: ['--import=tsx', 'packages/docs/src/api-report/check-reports.ts'] };
  yield { title: '包里有什么', args: ['scripts/packs/check-packs.mjs'] };
  if (existsSync('packages/bench/sizes.mjs')) yield { title: '体积', args: ['packages/bench/sizes.mjs'] };
}

/** In one process all of it needs more memory than Node takes by itself, for each file brings the types of what it imports. */
function* lint() {
  const apart = {
    server: ['packages/server', 'packages/provinces'],
    e2e: ['packages/e2e', 'packages/docs', 'examples'],
  };
  const rest = [
    '.',
    ...Object.values(apart).flatMap((folders) => folders.flatMap((each) => ['--ignore-pattern', each])),
  ];
  for (const [name, files] of Object.entries({ rest, ...apart })) {
    const args = ['node_modules/eslint/bin/eslint.js', ...files, ...cachedIn(`eslint/${name}/`)];
    yield { title: name === 'rest' ? '代码规则' : `代码规则：${files.join('、')}`, args };
  }
}

/** What has not changed since it was last looked at is not looked at again. */
function cachedIn(name) {
  return ['--cache', '--cache-strategy=content', `--cache-location=.cache/${name}`];
}

/** Who may import whom, in everything that is written here. */
function layering() {
  const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  return [
    cruiser,
    '--config',
    'dependency-cruiser.config.mjs',
    'packages',
    'examples',
    'scripts',
    'build',
    '.storybook',
  ];
}

/** From one check to the next TypeScript keeps what it knows of each file. */
function typesIn(project) {
  const known = `.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
  return ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', known];
}

async function takeTurns() {
  for (const check of waiting) if (!(await passes(check))) failed.push(check);
}

/** Prints what a check said only when it has failed. */
function passes({ title, args }) {
  return new Promise((ended) => {
    execFile(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }, (fault, stdout, stderr) => {
      console.log(`${fault ? '✖' : '✔'} ${title}`);
      if (fault) console.log(`${stdout}${stderr}`);
      ended(!fault);
    });
  });
}

/**
 * The packages and examples that are TypeScript, and the root, which has the tests and stories of all. What is published has been
 * compiled by the build, which ends at the first wrong type in any file of a package, read or not.
 */
function projects() {
  const folders = ['packages', 'examples'].filter((parent) => existsSync(parent));
  const children = folders.flatMap((parent) => readdirSync(parent).map((name) => `${parent}/${name}`));
  const built = publishedPackages();
  return [...children.filter((folder) => existsSync(`${folder}/tsconfig.json`) && !built.includes(folder)), '.'];
}

function typesAsPublished(folder) {
  const { exports = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const typed = Object.keys(exports).filter((key) => exports[key].types !== undefined && !key.includes('*'));
  const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js';
  return [attw, '--pack', folder, '--profile', 'esm-only', '--format', 'ascii', '--entrypoints', ...typed];
}
