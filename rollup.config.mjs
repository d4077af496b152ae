import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { isAbsolute, join, parse, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { transformSync } from 'esbuild';
import license from 'rollup-plugin-license';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { fileOf } from './build/chunks.mjs';
import {
  LANGUAGES,
  languagesApart,
  legacyCss,
  legacySyntax,
  linkedStyles,
  onceAsUtf8,
  publicNames,
} from './build/legacy.mjs';
import { withoutLitGlobals } from './build/lit-globals.mjs';
import { pageParsing } from './build/page-parsing.mjs';
import { pureCalls } from './build/pure-calls.mjs';
import { es5, loweredSyntax, OLDEST, plainProperties, staticFields } from './build/syntax.mjs';
import { entriesUntil109, neededChunks, untilChromium109 } from './build/until-109.mjs';

/** In the order of their dependencies: each package is compiled against the built ones before it. */
const PACKAGES = ['core', 'policy', 'protocol', 'client', 'elements', 'react', 'vue', 'embed', 'provinces', 'server'];

/** The one package that is bundled, for pages without a bundler of their own. */
const BUNDLED = 'embed';
const LOADER = 'src/loader.ts';

export default PACKAGES.flatMap((name) => (name === BUNDLED ? bundle(name) : modules(name)));

/** One module of dist for each module of src; every dependency stays an import. */
function modules(name) {
  const folder = `packages/${name}`;
  return {
    input: entriesOf(folder),
    external: (id, importer) => importer !== undefined && !id.startsWith('.') && !isAbsolute(id),
    plugins: [emptied(`${folder}/dist`), compiled(folder)],
    output: {
      dir: `${folder}/dist`,
      preserveModules: true,
      preserveModulesRoot: `${folder}/src`,
      sourcemap: true,
      plugins: [pureCalls(folder)],
    },
  };
}

/** The loader as one classic script, and the entries that it imports on demand with the chunks they share; for old browsers once more. */
function bundle(name) {
  const folder = `packages/${name}`;
  const browser = nodeResolve({ browser: true, exportConditions: ['browser', 'production'] });
  return [
    {
      input: entriesOf(folder),
      // An entry may export to the other files too: else each would be a file that only imports another.
      preserveEntrySignatures: 'allow-extension',
      // To read a field such as a schema's `shape` does nothing here; a schema that nobody asks for is left out.
      treeshake: { propertyReadSideEffects: false },
      plugins: [
        emptied(`${folder}/dist`),
        pageParsing(),
        browser,
        withoutLitGlobals(),
        compiled(folder),
        staticFields(),
        plainProperties(),
        smallTemplates(),
        themes(),
        notices(folder),
      ],
      output: {
        dir: `${folder}/dist`,
        chunkFileNames: 'chunks/[name].js',
        manualChunks: fileOf,
        onlyExplicitManualChunks: true,
        // Nobody but our own files sees these.
        freeze: false,
        sourcemap: true,
        plugins: [
          loweredSyntax(),
          terser({ ecma: 2020, module: true, compress: { passes: 3 }, format: { comments: false } }),
          untilChromium109(),
        ],
      },
    },
    {
      input: `${folder}/${LOADER}`,
      plugins: [
        compiled(folder, { declaration: false, declarationMap: false }),
        neededChunks('loader.ts', ['rating', 'tracker']),
        version(folder),
      ],
      output: {
        file: `${folder}/dist/haochaping.js`,
        format: 'iife',
        // Its budget has no room for the link to it.
        sourcemap: 'hidden',
        // An old page may say that it is written in GBK.
        plugins: [es5(), terser({ ecma: 5, compress: { passes: 3 }, format: { ascii_only: true } })],
      },
    },
    {
      input: `${folder}/src/until-109.ts`,
      plugins: [compiled(folder, { declaration: false, declarationMap: false }), entriesUntil109()],
      output: {
        file: `${folder}/dist/until-109.js`,
        sourcemap: true,
        plugins: [loweredSyntax(), terser({ ecma: 2020, module: true })],
      },
    },
    {
      input: `${folder}/src/legacy.ts`,
      treeshake: { propertyReadSideEffects: false },
      plugins: [
        pageParsing(),
        browser,
        withoutLitGlobals(),
        compiled(folder, { declaration: false, declarationMap: false }),
        staticFields(),
        plainProperties(),
        smallTemplates(legacyCss),
        publicNames(),
        linkedStyles(),
        languagesApart(),
      ],
      output: {
        file: `${folder}/dist/legacy.js`,
        format: 'iife',
        inlineDynamicImports: true,
        sourcemap: true,
        plugins: [
          legacySyntax(),
          terser({ ecma: 2017, compress: { passes: 3 }, format: { comments: false } }),
          onceAsUtf8(),
        ],
      },
    },
    ...LANGUAGES.map((language) => ({
      input: `packages/elements/dist/texts/${language}/${language}.js`,
      plugins: [browser],
      output: {
        file: `${folder}/dist/legacy/${language}.js`,
        plugins: [legacySyntax(), terser({ ecma: 2017, module: true, format: { comments: false } })],
      },
    })),
  ];
}

/** Everything that package.json exports or runs: `./src/index.ts`, each file of `./src/define/*.ts`, and the `./src/main.ts` of a program. */
function entriesOf(folder) {
  const { exports = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const exported = Object.values(exports).flatMap((target) => target.source ?? []);
  const run = existsSync(`${folder}/src/main.ts`) ? ['./src/main.ts'] : [];
  return [...new Set([...exported, ...run])].flatMap((source) => {
    const { dir, base } = parse(source);
    if (base !== '*.ts') return [join(folder, source)];
    const files = readdirSync(join(folder, dir)).filter((file) => /(?<!\.test|\.stories)\.ts$/.test(file));
    return files.map((file) => join(folder, dir, file));
  });
}

/** Compiled as the package's tsconfig says, except that dependencies are taken as published, not from source. */
function compiled(folder, options = {}) {
  return typescript({
    tsconfig: `${folder}/tsconfig.json`,
    outDir: resolve(folder, 'dist'),
    rootDir: resolve(folder, 'src'),
    customConditions: [],
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    noEmitOnError: true,
    ...options,
  });
}

/**
 * Line breaks and indentation in lit's `css` and `html`; nothing that a page could tell is left out. Signs stay as they are:
 * CSS's own `\25cf` is no escape that a template of JavaScript may have.
 */
function smallTemplates(minifyCSS = minified) {
  return minifyTemplateLiterals({
    include: '**/packages/elements/dist/**',
    failOnError: true,
    options: {
      minifyOptions: {
        decodeEntities: false,
        // Without it the shapes in an `svg` would stand inside one another.
        keepClosingSlash: true,
        minifyJS: false,
        removeEmptyAttributes: false,
        minifyCSS,
      },
    },
  });
}

function minified(css) {
  return transformSync(css, { loader: 'css', minify: true, target: OLDEST, charset: 'utf8' }).code.trim();
}

/** Writes which version this is into the loader's own `VERSION`. */
function version(folder) {
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return {
    name: 'version',
    transform(code, id) {
      if (!id.endsWith('loader.ts')) return null;
      if (!code.includes("const VERSION = '';")) this.error(`${id}: has no place for the version.`);
      return { code: code.replace("const VERSION = '';", `const VERSION = '${version}';`), map: null };
    },
  };
}

/**
 * The licences of others' work that is bundled, in one file beside it instead of in every file that a citizen loads. No file of a
 * package may be named as its own licence, which pnpm adds where it finds none.
 */
function notices(folder) {
  const template = (bundled) =>
    bundled
      .filter(({ name }) => !name.startsWith('@haochaping/'))
      .map((dependency) => dependency.text())
      .join('\n\n---\n\n');
  return license({ thirdParty: { output: { file: `${folder}/dist/third-party-notices.txt`, template } } });
}

/** The style sheets of the elements, for pages that take the bundle from a folder. */
function themes() {
  const folder = 'packages/elements/themes';
  return {
    name: 'themes',
    generateBundle() {
      for (const file of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `themes/${file}`, source: readFileSync(join(folder, file)) });
      }
    },
  };
}

function emptied(dist) {
  return { name: 'emptied-dist', buildStart: () => rmSync(dist, { recursive: true, force: true }) };
}
