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
        return guarded(whole, [...reached(bundle, file)]);
      });
      if (code.match(/\bimport\(/g)?.length !== code.match(IMPORT)?.length) {
        this.error(`${fileName}: has an import() of which build/until-109.mjs does not know the file.`);
      }
      this.emitFile({ type: 'asset', fileName: `${FOLDER}/${fileName}`, source });
    }
  },
});

/** An `import()` that waits for its files. */
const guarded = (importing, files) => `haochapingFetch(${JSON.stringify(files)}).then(()=>${importing})`;

/** The file, and whatever it imports at once. */
function reached(bundle, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of bundle[file].imports) reached(bundle, imported, found);
  return found;
}

/** A rollup plugin by which `until-109.js`, beside that folder, imports the entries that are in it. */
export const entriesUntil109 = () => ({
  name: 'entries-until-109',
  resolveDynamicImport: (path) => ({ id: `./${FOLDER}/${path.slice(2)}`, external: true }),
  renderChunk(code) {
    return code.replace(/\bimport\('(\.\/until-109\/([^']+))'\)/g, (whole, _, file) => guarded(whole, needs.get(file)));
  },
});

/** Writes which chunks each of these entries needs into a module's own `CHUNKS`. */
export const neededChunks = (module, entries) => ({
  name: 'needed-chunks',
  transform(code, id) {
    if (!id.endsWith(module)) return null;
    const chunks = Object.fromEntries(entries.map((entry) => [entry, chunksOf(`${entry}.js`)]));
    if (!code.includes('const CHUNKS = {};')) this.error(`${id}: has no place for the chunks.`);
    return { code: code.replace('const CHUNKS = {};', `const CHUNKS = ${JSON.stringify(chunks)};`), map: null };
  },
});

/** The names of an entry's chunks; what it shares with another entry that is none is fetched after it. */
const chunksOf = (file) => needs.get(file).flatMap((each) => /^chunks\/(.+)\.js$/.exec(each)?.[1] ?? []);
