import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isBuilt, noteBuilt } from './built.mjs';
import { run, runNode } from './run.mjs';

const PNPM = 'pnpm@10.34.9';
const LOCKFILE = 'pnpm-lock.yaml';
/** pnpm's own copy of the lockfile that it last installed. */
const INSTALLED = 'node_modules/.pnpm/lock.yaml';

/** Makes a fresh clone, or one with new sources or dependencies, ready to run; false when it could not, and said why. */
export async function prepare({ builds = true } = {}) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (!isInstalled() && !(await install())) return false;
  return !builds || isBuilt() || (await build());
}

const isInstalled = () => existsSync(INSTALLED) && readFileSync(INSTALLED).equals(readFileSync(LOCKFILE));

async function install() {
  console.log('正在安装依赖（首次约需一分钟）……');
  // From elsewhere, so that npx takes a pnpm of its own: ours would be taken away from under it by the install.
  const args = ['-y', PNPM, '--dir', process.cwd(), 'install', '--frozen-lockfile'];
  const code = await run('npx', args, { cwd: tmpdir(), shell: process.platform === 'win32' });
  if (code !== 0) return failed(`依赖没有装好。请检查网络与 npm 源设置后重试；也可手动运行：npx -y ${PNPM} install`);
  return true;
}

async function build() {
  console.log('正在构建各个包……');
  const started = new Date();
  const code = await runNode(['node_modules/rollup/dist/bin/rollup', '-c', '--silent']);
  if (code !== 0) return failed('构建失败：请按上面的提示修改源码，然后重试。');
  noteBuilt(started);
  return true;
}

function failed(message) {
  console.error(`\n${message}`);
  return false;
}
