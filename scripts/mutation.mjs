import { readdirSync } from 'node:fs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

/** Fetched when it runs, for it is large and seldom needed. */
const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/tap-runner@9.6.1'];
/** Rooms of the server in which nothing is served. */
const NOT_MUTATED = ['test-support'];

const [name, ...chosen] = process.argv.slice(2);
if (!['core', 'policy', 'server'].includes(name) || (name !== 'server' && chosen.length > 0)) {
  console.error('用法：npm run mutation -- core|policy|server [server/src 下的文件夹……]');
  process.exit(2);
}
if (!(await prepare({ builds: false }))) process.exit(1);
process.chdir(`packages/${name}`);
process.exitCode = name === 'server' ? await folderByFolder() : await stryker('stryker.config.mjs');

/** Each by itself, so that what was measured is kept when the next one is stopped; unchanged, it is not measured again. */
async function folderByFolder() {
  const rooms = foldersOf('src').filter((folder) => !NOT_MUTATED.includes(folder));
  const folders = chosen.length > 0 ? chosen : [...rooms, 'store/crypto'];
  const failed = [];
  for (const folder of folders) {
    console.log(`\n变异测试：server/src/${folder}`);
    if ((await stryker('stryker.server.mjs', { HCP_MUTATED_FOLDER: folder })) !== 0) failed.push(folder);
  }
  if (failed.length > 0) console.error(`\n得分不够：${failed.join('、')}`);
  return failed.length > 0 ? 1 : 0;
}

function foldersOf(parent) {
  const entries = readdirSync(parent, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function stryker(config, env) {
  const packages = STRYKER.flatMap((spec) => ['-p', spec]);
  return run('npx', ['-y', ...packages, 'stryker', 'run', `../../${config}`], { env });
}
