import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { publishedPackages } from './built.mjs';
import { faultsOfInstalled } from './packs/install-packs.mjs';
import { pack } from './packs/pack.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

/** A copy of the last commit, in which versions are raised, and built; below the tree, so that it has the tree's tools. */
const COPY = '.cache/release';
const CHANGESETS = 'node_modules/@changesets/cli/bin.js';

const publishes = process.argv.includes('--publish');
if (!(await prepare({ builds: false }))) process.exit(1);
const repository = git('remote').split('\n').includes('origin') ? git('remote', 'get-url', 'origin') : undefined;
const obstacles = obstaclesToPublishing();
if (publishes && obstacles.length > 0) fail('不能发布：', obstacles);

rmSync(COPY, { recursive: true, force: true });
git('clone', '--quiet', '.', COPY);
await step(CHANGESETS, 'version');
for (const folder of publishedPackages(COPY)) nameRepository(folder);
await step('scripts/check.mjs', '发布', '包里');
const packs = pack(COPY, `${COPY}/.cache/packs`);
console.log('正在一个空的项目里安装打好的包……');
const faults = faultsOfInstalled(packs, `${COPY}/.cache/installed`);
if (faults.length > 0) fail('装好以后不能用：', faults);
show(packs);
if (publishes) await step(CHANGESETS, 'publish');
else console.log(`\n这是试发布：没有发布任何东西，源码没有改动。变更记录在 ${COPY}/packages/*/CHANGELOG.md。`);
if (obstacles.length > 0) console.log(['真正发布之前还要：', ...obstacles].join('\n  '));

/** What has to be done before anything may leave. */
function obstaclesToPublishing() {
  const waiting = readdirSync('.changeset').filter((name) => name.endsWith('.md'));
  return [
    ...(git('status', '--porcelain') === '' ? [] : ['提交所有改动']),
    ...(waiting.length === 0 ? [] : [`运行 npx changeset version，提交它写的版本号和变更记录（${waiting.length} 条）`]),
    ...(repository === undefined ? ['设远程仓库 origin：来源证明（provenance）要写明源码在哪里'] : []),
  ];
}

/** A proof of where a package comes from names the repository; which one it is, a clone knows. */
function nameRepository(folder) {
  if (repository === undefined) return;
  const file = `${COPY}/${folder}/package.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const named = { ...manifest, repository: { type: 'git', url: repository, directory: folder } };
  writeFileSync(file, `${JSON.stringify(named, null, 2)}\n`);
}

function show(packs) {
  console.log('\n包 · 版本 · 文件 · KB（压缩后）');
  for (const { name, version, files, bytes } of packs) {
    const figures = [version, String(files.size).padStart(5), (bytes / 1000).toFixed(0).padStart(5)];
    console.log(`${name.padEnd(24)}${figures.join('  ')}`);
  }
}

async function step(...args) {
  const file = args[0].startsWith('node_modules/') ? `${process.cwd()}/${args[0]}` : args[0];
  if ((await runNode([file, ...args.slice(1)], { cwd: COPY })) !== 0) fail('没有发布：', [args.join(' ')]);
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

function fail(message, reasons) {
  console.error([message, ...reasons].join('\n  '));
  process.exit(1);
}
