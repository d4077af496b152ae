import MiniSearch from 'minisearch';
import * as z from 'zod/mini';

/** A part of a page under one heading, as the site's build writes them into `search-index.json`. */
export const sectionsSchema = z.array(
  z.object({
    /** The page's place in the menu, such as `指南/运行`. */
    title: z.string(),
    /** Where the page is on the site. */
    href: z.string(),
    /** Of the part; empty for what stands before the first one. */
    heading: z.string(),
    text: z.string(),
  }),
);
export type Section = z.infer<typeof sectionsSchema>[number];

/** What was found: the part, and the words of it round the first hit. */
export type Found = Section & { readonly excerpt: string };

const HAN = /\p{Script=Han}+/gu;
const WORD = /[\p{L}\p{N}_]+/gu;

/** Chinese has no blanks between its words: every two characters that stand together are looked up, and other words as they are. */
export function termsOf(text: string): string[] {
  const pairs = [...text.matchAll(HAN)].flatMap(([run]) =>
    run.length === 1 ? [run] : [...run].slice(1).map((character, index) => (run[index] ?? '') + character),
  );
  const words = [...text.replace(HAN, ' ').matchAll(WORD)].map(([word]) => word.toLowerCase());
  return [...pairs, ...words];
}

const MOST_FOUND = 20;
const BEFORE = 24;
const EXCERPT = 110;

/** Looks for all the words in the parts of all pages; what is in a title or a heading comes first. */
export function textSearch(sections: readonly Section[]): (words: string) => readonly Found[] {
  const index = new MiniSearch<Section & { id: number }>({
    fields: ['title', 'heading', 'text'],
    tokenize: termsOf,
    searchOptions: {
      boost: { title: 3, heading: 3 },
      combineWith: 'AND',
      prefix: (term) => !/\p{Script=Han}/u.test(term),
    },
  });
  index.addAll(sections.map((section, id) => ({ ...section, id })));
  return (words) =>
    index
      .search(words)
      .slice(0, MOST_FOUND)
      .flatMap(({ id }) => sections[Number(id)] ?? [])
      .map((section) => ({ ...section, excerpt: excerptOf(section.text, words) }));
}

function excerptOf(text: string, words: string): string {
  const lower = text.toLowerCase();
  const at = [words.trim().toLowerCase(), ...termsOf(words)]
    .map((term) => lower.indexOf(term))
    .find((found) => found >= 0);
  const from = Math.max(0, (at ?? 0) - BEFORE);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + EXCERPT)}${from + EXCERPT < text.length ? '…' : ''}`;
}
