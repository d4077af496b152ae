import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { walk } from '../../../../scripts/walk.mjs';
import { serveFolder } from './serve-folder.js';

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const BUILD = 'node_modules/storybook/dist/bin/dispatcher.js';
/** One for all tests: the first that needs it builds it, and only when something that it shows is another. */
const FOLDER = join(ROOT, '.cache/storybook');
const BUILT_OF = join(FOLDER, 'built-of.txt');
const SHOWN = ['packages', '.storybook', 'docs', 'SECURITY.md', 'llms.txt', 'tsconfig.base.json', 'pnpm-lock.yaml'];
const NOT_SHOWN = /\.test\.ts$|^packages\/(bench|e2e)\//;
const FONT = fileURLToPath(new URL('../../node_modules/@fontsource-variable/noto-sans-sc', import.meta.url));

const entrySchema = z.object({
  id: z.string(),
  title: z.string(),
  name: z.string(),
  type: z.string(),
  importPath: z.string(),
});
const indexSchema = z.object({ entries: z.record(z.string(), entrySchema) });

export type Entry = z.infer<typeof entrySchema>;

/** Everything that the storybook shows, built first where that is necessary. */
export function storybookEntries(): Readonly<Record<string, Entry>> {
  const now = contentOfSources();
  if (!isBuilt(now)) build(now);
  return indexSchema.parse(JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8'))).entries;
}

export const storiesIn = (entries: Readonly<Record<string, Entry>>): readonly Entry[] =>
  Object.values(entries).filter(({ type }) => type === 'story');

/** The storybook as it would be published, served on this machine. */
export async function builtStorybook() {
  const entries = storybookEntries();
  const { address, close } = await serveFolder(FOLDER, FONT);
  return {
    entries,
    stories: storiesIn(entries),
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

/** The same for the same sources, whenever they were written. */
export const contentOfSources = (): string => contentOf(SHOWN, NOT_SHOWN);

/** What stands in these places of the repository, in one word. */
export function contentOf(places: readonly string[], except = /^$/): string {
  const hash = createHash('sha256');
  const paths = places.map((place) => join(ROOT, place));
  for (const path of paths.flatMap((each) => (statSync(each).isFile() ? [each] : [...walk(each)]))) {
    const name = relative(ROOT, path);
    if (!except.test(name) && statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Beside the old one at first: who reads that one reads on to the end. */
function build(of: string): void {
  const fresh = `${FOLDER}-${process.pid}`;
  execFileSync(process.execPath, [BUILD, 'build', '-o', fresh, '--quiet'], { cwd: ROOT, stdio: 'pipe' });
  writeFileSync(`${fresh}/built-of.txt`, of);
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(fresh, FOLDER);
  } catch (reason) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was first.
    if (!isBuilt(of)) throw reason;
  }
}

const isBuilt = (of: string): boolean => existsSync(BUILT_OF) && readFileSync(BUILT_OF, 'utf8') === of;
