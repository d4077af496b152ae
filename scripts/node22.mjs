import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The next Node that departments have on their servers; fetched when asked for, for it is large. */
const VERSION = '22.23.3';
const HOME = `.cache/node-${VERSION}`;

/** The program, from the package of npm that holds it for this system. */
export function node22() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const program = resolve(HOME, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(HOME, { recursive: true });
  writeFileSync(join(HOME, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, `${name}@${VERSION}`], {
    cwd: HOME,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return program;
  console.error(`没有取到 Node ${VERSION}。请检查网络与 npm 源设置后重试。`);
  return process.exit(1);
}
