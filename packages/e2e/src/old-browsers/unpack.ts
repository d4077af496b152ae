import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { OldChromium } from './versions.js';

const CACHE = '.cache/old-browsers';

/** Fetches a Chromium, unless it was fetched before, and gives the path of its program. */
export function unpacked({ version, package: name }: OldChromium): string {
  const home = resolve(CACHE, String(version));
  const program = join(home, 'chromium');
  if (existsSync(program)) return program;
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    command('npm', ['pack', name, '--silent', '--pack-destination', draft], draft);
    const [tarball = ''] = readdirSync(draft);
    command('tar', ['-xzf', tarball, 'package/bin'], draft);
    const bin = join(draft, 'package/bin');
    for (const file of readdirSync(bin)) unpackFile(join(bin, file), file, draft);
    rmSync(join(draft, tarball));
    rmSync(join(draft, 'package'), { recursive: true });
    renameSync(draft, home);
    return program;
  } catch (reason) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was first.
    if (existsSync(program)) return program;
    throw reason;
  }
}

/** The program itself, or an archive of libraries that lie beside it. */
function unpackFile(path: string, name: string, folder: string): void {
  const content = brotliDecompressSync(readFileSync(path));
  if (name.startsWith('chromium')) writeFileSync(join(folder, 'chromium'), content, { mode: 0o755 });
  else command('tar', ['-x'], folder, content);
}

function command(program: string, args: readonly string[], cwd: string, input?: Buffer): void {
  const { status, stderr } = spawnSync(program, args, { cwd, ...(input && { input }), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
