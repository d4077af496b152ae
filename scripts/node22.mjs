import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';
import { walk } from './walk.mjs';

/** The next Node that departments have on their servers; fetched when asked for, for it is large. */
const VERSION = '22.23.3';
const HOME = `.cache/node-${VERSION}`;

if (!(await prepare({ builds: false }))) process.exit(1);
const node = fetched();
const folders = ['packages/client', 'packages/docs/src/client-docs'];
const files = folders
  .flatMap((folder) => [...walk(folder)])
  .filter((file) => /(?<!\.(browser|e2e))\.test\.ts$/.test(file));
console.log(`客户端的单元测试与文档示例，Node ${VERSION}（${files.length} 个文件）`);
process.exitCode = await run(node, ['--conditions=source', '--import=tsx', '--test', '--test-reporter=spec', ...files]);

/** The program, from the package of npm that holds it for this system. */
function fetched() {
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
