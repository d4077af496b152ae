import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toId } from 'storybook/internal/csf';
import { guides } from './guides.js';

const FOLDER = '.cache/search';
const FILE = 'search-index.json';
/** Pages beside the stories or by themselves, which import, and show, what is no text. */
const MDX_IN = ['.storybook', 'packages/elements/src', 'packages/embed/src'];

/** Writes the texts of all pages for the site's search. Returns the folder that holds nothing else, to be served. */
export function writeSearchIndex(): string {
  const pages = [...guides(), ...MDX_IN.flatMap(pagesIn)];
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, FILE), JSON.stringify(pages.flatMap(sectionsOf)));
  return FOLDER;
}

type Page = { readonly title: string; readonly text: string };
/** What the page that searches reads, and checks. */
type Section = Page & { readonly href: string; readonly heading: string };

function pagesIn(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const file = join(folder, name);
      const text = readFileSync(file, 'utf8');
      return { title: titleIn(text) ?? titleIn(storiesBeside(file)) ?? file, text };
    });
}

/** A page has the title that it names itself, or else that of the stories it is about. */
const titleIn = (source: string): string | undefined =>
  /(?:<Meta title="|^ {2}title: ')([^"']+)["']/m.exec(source)?.[1];

function storiesBeside(file: string): string {
  const stories = file.replace(/\.mdx$/, '.stories.ts');
  return existsSync(stories) ? readFileSync(stories, 'utf8') : '';
}

function sectionsOf({ title, text }: Page): Section[] {
  const href = `./?path=/docs/${toId(title, '说明')}`;
  const parts = text.split(/^(?=#{1,4} )/m).map((part) => ({
    heading: /^#{2,4} (.+)$/m.exec(part)?.[1]?.replaceAll('`', '') ?? '',
    text: plain(part.replace(/^#{1,4} .+$/m, '')),
  }));
  return parts.filter((part) => part.text !== '').map((part) => ({ title, href, ...part }));
}

/** Without what Markdown and MDX are written with. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^(import|export) .+$/gm, '')
    .replace(/^<.*>$|^```.*$|^[|: -]+$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[`*|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
