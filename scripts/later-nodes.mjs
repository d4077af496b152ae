import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Those that departments have on their servers besides the one that builds; fetched when asked for, for each is large. */
const VERSIONS = ['22.23.5', '24.22.3', '26.12.1'];

/** By its version the program, from the package of npm that holds it for this system. */
export const laterNodes = () => VERSIONS.map((version) => ({ version, program: programOf(version) }));

function programOf(version) {
  const home = `.cache/node-${version}`;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const program = resolve(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, `${name}@${version}`], {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return program;
  console.error(`没有取到 Node ${version}。请检查网络与 npm 源设置后重试。`);
  return process.exit(1);
}
