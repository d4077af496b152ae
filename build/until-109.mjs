/** What each lazy part and each entry needs, known once the bundle is made; for the loader and `embed/src/until-109.ts`, which are built after it. */
const needs = new Map();

const FOLDER = 'until-109';
const IMPORT = /\bimport\("(\.{1,2}\/[^"]+)"\)/g;

/**
 * A rollup plugin that writes the bundle a second time, for browsers that remember for good that a module could not be fetched:
 * there each `import()` waits until all that it needs has been fetched.
 */
export const untilChromium109 = () => ({
  name: 'until-109',
  generateBundle(_, bundle) {
    for (const { type, fileName, code } of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      needs.set(fileName, [...reached(bundle, fileName)]);
      const source = code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '').replace(IMPORT, (whole, path) => {
        const file = new URL(path, `file:///${fileName}`).pathname.slice(1);
        return `haochapingFetch(${JSON.stringify([...reached(bundle, file)])}).then(()=>${whole})`;
      });
      if (code.match(/\bimport\(/g)?.length !== code.match(IMPORT)?.length) {
        this.error(`${fileName}: has an import() of which build/until-109.mjs does not know the file.`);
      }
      this.emitFile({ type: 'asset', fileName: `${FOLDER}/${fileName}`, source });
    }
  },
});

/** The file, and whatever it imports at once. */
function reached(bundle, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of bundle[file].imports) reached(bundle, imported, found);
  return found;
}

/** Writes what each entry needs, the entry itself first, into a module's own `FILES`. */
export const neededFiles = (module, entries) => ({
  name: 'needed-files',
  transform(code, id) {
    if (!id.endsWith(module)) return null;
    const files = Object.fromEntries(entries.map((entry) => [entry, needs.get(entry)]));
    if (!code.includes('const FILES = {};')) this.error(`${id}: has no place for the files.`);
    return { code: code.replace('const FILES = {};', `const FILES = ${JSON.stringify(files)};`), map: null };
  },
});
