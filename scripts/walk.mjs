import { existsSync, readdirSync } from 'node:fs';

const LEFT_OUT = new Set(['node_modules', 'dist', '.data', '.cache']);

/**
 * Every folder and file below a folder, sorted, with slashes on every system; what is installed or built is left out. A missing
 * folder is empty.
 * @param {string} folder
 * @returns {Generator<string>}
 */
export function* walk(folder) {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (LEFT_OUT.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    yield path;
    if (entry.isDirectory()) yield* walk(path);
  }
}
