import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import * as z from 'zod/mini';
import { walk } from '../../../../scripts/walk.mjs';
import { serveFolder } from './serve-folder.js';

const BUILD = 'node_modules/storybook/dist/bin/dispatcher.js';
/** One for all tests: the first that needs it builds it, and only when something that it shows is newer. */
const FOLDER = '.cache/storybook';
const SHOWN = ['packages', '.storybook', 'docs/pictures'];
const FONT = 'packages/testing/node_modules/@fontsource-variable/noto-sans-sc';

const entrySchema = z.object({
  id: z.string(),
  title: z.string(),
  name: z.string(),
  type: z.string(),
  importPath: z.string(),
});
const indexSchema = z.object({ entries: z.record(z.string(), entrySchema) });

export type Entry = z.infer<typeof entrySchema>;

/** The storybook as it would be published, served on this machine. */
export async function builtStorybook() {
  if (!isBuilt()) build();
  const { entries } = indexSchema.parse(JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')));
  const { address, close } = await serveFolder(FOLDER, FONT);
  return {
    entries,
    stories: Object.values(entries).filter(({ type }) => type === 'story'),
    address,
    pageOf: (id: string, view: 'docs' | 'story', globals: Readonly<Record<string, string>> = {}): string => {
      const chosen = Object.entries(globals).map((choice) => choice.join(':'));
      const query = chosen.length > 0 ? `&globals=${chosen.join(';')}` : '';
      return `${address}/iframe.html?id=${encodeURIComponent(id)}&viewMode=${view}${query}`;
    },
    close,
  };
}

export type BuiltStorybook = Awaited<ReturnType<typeof builtStorybook>>;

function isBuilt(): boolean {
  if (!existsSync(`${FOLDER}/index.json`)) return false;
  const built = statSync(`${FOLDER}/index.json`).mtimeMs;
  return SHOWN.flatMap((folder) => [...walk(folder)]).every(
    (path) => path.endsWith('.test.ts') || statSync(path).mtimeMs <= built,
  );
}

/** Beside the old one at first: who reads that one reads on to the end. */
function build(): void {
  const fresh = `${FOLDER}-${process.pid}`;
  execFileSync(process.execPath, [BUILD, 'build', '-o', fresh, '--quiet'], { stdio: 'pipe' });
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(fresh, FOLDER);
}
