// @ts-check
import { init, parse } from 'es-module-lexer';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** What `npm run build` makes for pages without a bundler. */
export const DIST = fileURLToPath(new URL('../../embed/dist/', import.meta.url));

await init;

/** @param {string} file */
export const isBuilt = (file) => existsSync(DIST + file);

/** @param {string} file */
export const codeOf = (file) => readFileSync(DIST + file, 'utf8');

/**
 * The entries and all that they import, each file once.
 * @param {{ entries: readonly string[], lazily: boolean, except: readonly string[] }} which
 * `lazily` follows `import()` too; what is excepted is not followed.
 * @returns {ReadonlySet<string>}
 */
export function filesFrom({ entries, lazily, except }) {
  const files = new Set(entries);
  // A set may grow while it is walked.
  for (const file of files) {
    for (const imported of importsOf(file, lazily)) if (!except.includes(imported)) files.add(imported);
  }
  return files;
}

/**
 * @param {string} file
 * @param {boolean} lazily
 */
function importsOf(file, lazily) {
  const [imports] = parse(codeOf(file));
  return imports.flatMap(({ type, specifier }) => {
    const counts = type === 'static' || type === 'reexport-star' || (lazily && type === 'dynamic');
    return counts && specifier?.startsWith('.') ? posix.join(posix.dirname(file), specifier) : [];
  });
}

/**
 * Bytes on the wire: brotli at its best, as a server with prepared files sends it.
 * @param {string} text
 */
export const compressed = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
