import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** A Chromium for Linux x64 inside an ordinary npm package, with the libraries that a bare system lacks. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const HOME = fileURLToPath(new URL('../../../.cache/browser', import.meta.url));
const UNPACKED = join(HOME, `chromium-${VERSION}`);

const ADVICE =
  '请安装 Chromium 或 Chrome（Debian/Ubuntu：apt-get install chromium），或用环境变量 CHROME_PATH 指出它的路径。';

/** @returns {Promise<{ executablePath: string, env: Record<string, string> }>} */
export async function unpackBundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`没有找到浏览器。${ADVICE}`);
  if (!existsSync(UNPACKED)) unpack(download());
  const libraries = [join(UNPACKED, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath: join(UNPACKED, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

/** Gives the folder with the package's compressed files. */
function download() {
  console.log('没有找到已安装的浏览器，正在取用 npm 包里的 Chromium（约 70 MB）……');
  mkdirSync(HOME, { recursive: true });
  writeFileSync(join(HOME, 'package.json'), '{ "private": true }\n');
  const options = ['--prefix', HOME, '--ignore-scripts', '--no-save', '--no-package-lock', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, `${PACKAGE}@${VERSION}`], {
    cwd: HOME,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`浏览器没有取到。${ADVICE}`);
  return join(HOME, 'node_modules', PACKAGE, 'bin');
}

/**
 * Unpacks beside the final place and renames, so that an interrupted run leaves nothing half done.
 * @param {string} bin
 */
function unpack(bin) {
  const draft = `${UNPACKED}.${String(process.pid)}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'chromium'), decompressed(join(bin, 'chromium.br')), { mode: 0o755 });
  for (const archive of ['swiftshader.tar.br', 'al2023.tar.br']) {
    const { status } = spawnSync('tar', ['-x', '-C', draft], { input: decompressed(join(bin, archive)) });
    if (status !== 0) throw new Error(`浏览器没有解开（${archive}）。${ADVICE}`);
  }
  renameSync(draft, UNPACKED);
  rmSync(join(HOME, 'node_modules'), { recursive: true, force: true });
}

/** @param {string} file */
const decompressed = (file) => brotliDecompressSync(readFileSync(file));
