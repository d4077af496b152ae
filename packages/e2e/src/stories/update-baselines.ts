import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { ROOT, contentOf, contentOfSources } from './built-storybook.js';
import { writeContactSheet } from './contact-sheet.js';
import { elementsIn } from './situations.js';
import { PICTURES, stories } from './visual-matrix.js';

/** Takes anew what looks or sounds otherwise than its baseline, drops what nobody shows any more, and leaves the rest as it is. */
const BASELINES = fileURLToPath(new URL('../../baselines', import.meta.url));
const PLAYWRIGHT = join(dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js');
const CONFIG = fileURLToPath(new URL('../../playwright.config.ts', import.meta.url));

/** What the baselines were last renewed of, and what they were then. */
const RENEWED_OF = join(ROOT, '.cache/pictures/renewed-of.txt');
const content = (): string => contentOfSources() + contentOf(['packages/e2e']);
const only = process.argv.slice(2);

if (only.length === 0 && existsSync(RENEWED_OF) && readFileSync(RENEWED_OF, 'utf8') === content()) {
  console.log('故事没有变，图与读法都是新的。');
  process.exit(0);
}
const started = Date.now();
const { status } = spawnSync(
  process.execPath,
  [PLAYWRIGHT, 'test', '-c', CONFIG, '--update-snapshots=changed', '--max-failures=0', ...only],
  { stdio: 'inherit' },
);
const pictures = filesIn('pictures', '.webp');
for (const picture of pictures.filter((each) => !PICTURES.includes(each)))
  rmSync(`${BASELINES}/pictures/${picture}.webp`);
const tags = elementsIn(stories);
for (const tag of filesIn('trees', '.yml').filter((each) => !tags.includes(each)))
  rmSync(`${BASELINES}/trees/${tag}.yml`);
const taken = pictures.map((each) => `${BASELINES}/pictures/${each}.webp`).filter(isFresh);
for (const picture of taken) await squeeze(picture);
const trees = filesIn('trees', '.yml')
  .map((each) => `${BASELINES}/trees/${each}.yml`)
  .filter(isFresh);
writeContactSheet();
console.log(
  `新拍 ${taken.length} 张图，新记 ${trees.length} 个组件的读法。看过（git diff、docs/visual-baselines.md）再提交。`,
);
if (status === 0 && only.length === 0) writeFileSync(RENEWED_OF, content());
process.exitCode = status ?? 1;

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(`${BASELINES}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length).replaceAll('\\', '/'));
}

function isFresh(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs !== undefined && statSync(file).mtimeMs >= started;
}

/** The same pixels in a quarter of the bytes: the browser packs for speed. */
async function squeeze(file: string): Promise<void> {
  writeFileSync(file, await sharp(readFileSync(file)).webp({ lossless: true, effort: 6 }).toBuffer());
}
