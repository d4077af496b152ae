import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { toId } from 'storybook/internal/csf';

/** Written anew whenever Storybook starts; below the root, as its other pages. */
const WRITTEN_TO = '.cache/guides';
/** A page of pictures alone, which stand in the stories themselves. */
const LEFT_OUT = 'docs/visual-baselines.md';
/** What becomes a page; a link to another file of the repository becomes its path. */
export const MENUS: Readonly<Record<string, readonly string[]>> = {
  十分钟接入: markdownIn('docs/quickstart'),
  指南: [...markdownIn('docs'), 'SECURITY.md'],
  客户端: markdownIn('docs/client'),
  签名: markdownIn('docs/signing'),
};

type Guide = { readonly file: string; readonly title: string; readonly text: string };

export const guides = (): Guide[] =>
  Object.entries(MENUS).flatMap(([menu, files]) => files.map((file) => guideOf(menu, file)));

/** Makes the guides of docs pages of Storybook: one site, one menu. Returns where they are, for its `stories`. */
export function writeGuides(): string {
  const pages = new Map(guides().map(({ file, title }) => [file, `?path=/docs/${toId(title, '说明')}`]));
  rmSync(WRITTEN_TO, { recursive: true, force: true });
  mkdirSync(WRITTEN_TO, { recursive: true });
  for (const guide of guides()) {
    const text = guide.text.replace(LINK, (_link, words: string, target: string) =>
      linked(guide.file, pages, { words, target }),
    );
    writeFileSync(
      join(WRITTEN_TO, `${guide.file.replaceAll('/', '-')}x`),
      `import { Markdown, Meta } from '@storybook/addon-docs/blocks';\n\n<Meta title=${JSON.stringify(guide.title)} />\n\n<Markdown>{${JSON.stringify(text)}}</Markdown>\n`,
    );
  }
  return `../${WRITTEN_TO}/*.mdx`;
}

function markdownIn(folder: string): readonly string[] {
  const files = readdirSync(folder).map((name) => `${folder}/${name}`);
  return files.filter((file) => file.endsWith('.md') && file !== LEFT_OUT);
}

/** In the menu it stands by what its heading says before a colon; one page alone for a folder is its overview. */
function guideOf(menu: string, file: string): Guide {
  const text = readFileSync(file, 'utf8');
  const heading = /^# (.+)$/m.exec(text)?.[1] ?? '';
  const name = heading
    .replace(/[：:].*/, '')
    .replace(/`.*`/, '')
    .trim();
  return { file, title: `${menu}/${file.endsWith('README.md') ? '概览' : name}`, text };
}

/** A link to a file, not to a site or within the page. */
const LINK = /\[([^\]]+)\]\((?!https?:|#|\?)([^)#\s]+)(?:#[^)\s]*)?\)/g;

function linked(
  from: string,
  pages: ReadonlyMap<string, string>,
  { words, target }: { words: string; target: string },
): string {
  const file = normalize(join(dirname(from), target)).replaceAll('\\', '/');
  const page = pages.get(file) ?? pages.get(`${file.replace(/\/$/, '')}/README.md`);
  return page === undefined ? `${words}（仓库的 \`${file}\`）` : `[${words}](${page})`;
}
