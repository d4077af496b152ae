import MagicString from 'magic-string';

/**
 * What lit leaves on `window` and `Symbol`, by its file: its versions, for a warning to developers of lit, and a register of
 * properties for the newer kind of decorators; and what reads that register. Ours are of the older kind.
 */
const LEAVING = {
  'lit-html/lit-html.js': [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
  'lit-element/lit-element.js': [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/],
  'reactive-element/reactive-element.js': [
    /\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/,
    /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(.{30,60}?\)\}/,
  ],
};

/** A rollup plugin that has lit leave nothing in a page that is not ours. Where a version of lit says it otherwise, the build fails. */
export const withoutLitGlobals = () => ({
  name: 'without-lit-globals',
  transform(code, id) {
    const file = Object.keys(LEAVING).find((end) => id.replaceAll('\\', '/').endsWith(`/${end}`));
    if (file === undefined) return null;
    const changed = new MagicString(code);
    for (const leaving of LEAVING[file]) {
      const found = leaving.exec(code);
      if (!found) this.error(`${id}: build/lit-globals.mjs does not find ${leaving.source}`);
      // A call in a row of others, parted by commas, leaves a value in its place.
      const { 0: text, index } = found;
      changed.overwrite(index, index + text.length, /[;}]$/.test(text) ? ' ' : '0');
    }
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
});
