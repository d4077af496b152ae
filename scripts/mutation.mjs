import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

/** Fetched when it runs, for it is large and seldom needed. */
const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/tap-runner@9.6.1'];

const [name] = process.argv.slice(2);
if (name !== 'core' && name !== 'policy') {
  console.error('用法：npm run mutation -- core|policy');
  process.exit(2);
}
if (!(await prepare({ builds: false }))) process.exit(1);
process.chdir(`packages/${name}`);
const packages = STRYKER.flatMap((spec) => ['-p', spec]);
process.exitCode = await run('npx', ['-y', ...packages, 'stryker', 'run', '../../stryker.config.mjs']);
