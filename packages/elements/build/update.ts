import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { manifestFiles } from './manifest/published-files.js';
import { tableFiles } from './place-words/table.js';
import { themeFiles } from './themes/theme-css.js';

/** Writes what the package publishes beside its code; `npm run update` runs it with the names of what it is to write. */
const MADE: Readonly<Record<string, () => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>>> = {
  themes: themeFiles,
  manifest: manifestFiles,
  'place-words': tableFiles,
};

for (const name of process.argv.slice(2)) {
  for (const [path, text] of (await MADE[name]?.()) ?? []) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
