import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Entry } from '../storybook/built-storybook.js';
import { CONDITIONS, SCREENS, type Condition } from '../storybook/conditions.js';
import { serveFolder } from '../storybook/serve-folder.js';
import { situationsOf } from '../storybook/visits.js';
import { isPictured, nameOf } from './look.js';

const FOLDER = 'docs/looks';
const PAGE = 'docs/looks.md';
const FONT = 'packages/testing/node_modules/@fontsource-variable/noto-sans-sc';

const OPENING = `# 外观总览

每个组件的每种状态（行），在每种外观里（列）。由 \`npm run looks -- --write\` 从组件文档里的故事拍成，请勿手改；\`npm test\` 逐张比对，与上次看过的不同就不通过。
`;

/** One picture an element, of all its situations in all conditions, and the page that shows them. */
export async function writeSheets(
  browser: Browser,
  stories: readonly Entry[],
  isChosen: (story: Entry) => boolean,
): Promise<void> {
  const elements = [...new Set(stories.map(({ title }) => title))].filter((title) => title.startsWith('组件/'));
  const sheets = elements.map((title) => sheetOf(stories.filter((story) => story.title === title)));
  mkdirSync(FOLDER, { recursive: true });
  const site = await serveFolder(FOLDER, FONT);
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  for (const { file, stories } of sheets)
    if (stories.some(isChosen) || !existsSync(`${FOLDER}/${file}`)) await take(page, site.address, stories, file);
  await page.close();
  site.close();
  for (const file of readdirSync(FOLDER))
    if (file.endsWith('.webp') && !sheets.some((sheet) => sheet.file === file)) rmSync(`${FOLDER}/${file}`);
  const sections = sheets.map(({ title, file, names }) => `## ${title}\n\n![${names}](looks/${file})\n`);
  writeFileSync(PAGE, `${OPENING}\n${sections.join('\n')}`);
}

const sheetOf = (stories: readonly Entry[]) => ({
  stories,
  title: stories[0]?.title.replace(/^[^/]*\//, '') ?? '',
  file: `${stories[0] ? situationsOf(stories[0]) : ''}.webp`,
  names: stories.map(({ name }) => name).join('、'),
});

async function take(page: Page, address: string, stories: readonly Entry[], file: string): Promise<void> {
  await page.goto(`${address}/index.css`);
  await page.setContent(table(stories), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ fullPage: true });
  writeFileSync(`${FOLDER}/${file}`, await sharp(png).webp({ quality: 50, effort: 5 }).toBuffer());
}

function table(stories: readonly Entry[]): string {
  const conditions = CONDITIONS.filter((condition) => stories.some((story) => isPictured({ story, condition })));
  const columns = conditions.map(({ screen }) => `<col style="width: ${shareOf(screen)}em">`).join('');
  const heads = conditions.map(({ title }) => `<th>${title}</th>`).join('');
  const rows = stories.map((story) => {
    const cells = conditions.map((condition) =>
      isPictured({ story, condition })
        ? `<td><img src="/stories/${nameOf({ story, condition })}.webp" alt=""></td>`
        : '<td></td>',
    );
    return `<tbody><tr><th colspan="${conditions.length}">${story.name}</th></tr><tr>${cells.join('')}</tr></tbody>`;
  });
  return `<!doctype html><link rel="stylesheet" href="/index.css"><style>
    body { background: #fff; color: #1a2330; font: 14px 'Noto Sans SC Variable'; margin: 12px; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; }
    th { padding: 10px 4px 4px; text-align: start; }
    td { padding: 0 4px 6px; vertical-align: top; }
    img { border: 1px solid #c3cad4; display: block; max-height: 280px; object-fit: cover; object-position: top; width: 100%; }
  </style><table><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead>${rows.join('')}</table>`;
}

/** A wide screen gets a wider column. */
const shareOf = (screen: Condition['screen'] = 'phone'): number => (SCREENS[screen].width > 600 ? 2 : 1);
