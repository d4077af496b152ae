import { PGlite } from '@electric-sql/pglite';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Named by where the engine lies, its version with it: another engine makes its own. */
const ENGINE = createRequire(import.meta.url).resolve('@electric-sql/pglite');
const FILE = join(tmpdir(), `haochaping-empty-database${ENGINE.replace(/\W+/g, '-').slice(-100)}.tar`);

/** A new database without tables. Making one takes PGlite many times longer than reading one that was made before. */
export const emptyDatabase = (): Promise<Blob> => readFile(FILE).then((tar) => new Blob([tar]), make);

/** Written aside first, so that no other process reads half of it. */
async function make(): Promise<Blob> {
  const pglite = await PGlite.create();
  const contents = await pglite.dumpDataDir('none');
  await pglite.close();
  const aside = `${FILE}.${process.pid}`;
  await writeFile(aside, contents.stream());
  await rename(aside, FILE);
  return contents;
}
