import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The examples of a page, one after the other, as somebody copies them. */
export const examplesIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code ?? '');

/** What a page promises to print: the words behind an arrow. */
export const promisedIn = (examples: readonly string[]): readonly string[] =>
  examples.flatMap((code) => [...code.matchAll(/\/\/ → (.+)$/gm)].map(([, words]) => words ?? ''));

/**
 * Runs the examples of a page as one program of Node.
 * @param given the names that the page's text says a reader has
 * @returns what they printed
 */
export async function run(
  examples: readonly string[],
  given: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  // Inside this package, so that an import finds what a reader installs.
  const folder = await mkdtemp(join(import.meta.dirname, '.page-'));
  const file = join(folder, 'page.mjs');
  const names = Object.entries(given).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  await writeFile(file, [...names, ...examples].join('\n'));
  const printed: string[] = [];
  const { log } = console;
  console.log = (...words: readonly unknown[]) => void printed.push(words.map(String).join(' '));
  try {
    await import(pathToFileURL(file).href);
    return printed;
  } finally {
    console.log = log;
    await rm(folder, { recursive: true });
  }
}
