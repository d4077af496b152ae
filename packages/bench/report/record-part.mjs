// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';

const RESULTS = new URL('../RESULTS.md', import.meta.url);

/**
 * Writes one part of RESULTS.md, under its heading, and leaves the others as they are.
 * @param {string} title
 * @param {string} text
 */
export function recordPart(title, text) {
  const heading = `## ${title}\n`;
  const results = readFileSync(RESULTS, 'utf8');
  const start = results.indexOf(heading);
  const before = start < 0 ? `${results.trimEnd()}\n\n` : results.slice(0, start);
  const rest = start < 0 ? '' : results.slice(start + heading.length);
  const next = rest.search(/^## /m);
  writeFileSync(RESULTS, `${before}${heading}\n${text.trim()}\n${next < 0 ? '' : `\n${rest.slice(next)}`}`);
}
