// @ts-check
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { ourSheet } from './our-sheet.mjs';

const LISTED = fileURLToPath(new URL('../peers/', import.meta.url));
const INSTALLED = '.cache/bench-peers';
const MODULES = [`${INSTALLED}/node_modules`];
const CLIENT = '@haochaping/client';

/** The pages that do the work of ours: its content, its styles and its client. The first is the floor. */
export const EQUAL = /** @type {const} */ (['library-free', 'flat-lit', 'sgds-with-client']);
/** Pages with an interface and one `fetch`: no client, nothing checked, nothing kept. */
export const BARE = /** @type {const} */ (['hand-written', 'sgds', 'shoelace', 'formbricks']);

/** @typedef {typeof EQUAL[number] | typeof BARE[number]} Compared */

const SGDS_SHEET = `${MODULES[0]}/@govtechsg/sgds-web-component/themes/day.css`;

/**
 * What the pages load besides the script, by its place in the installed packages or beside the page.
 * @type {Partial<Record<Compared, string>>}
 */
const SHEETS = {
  'hand-written': fileURLToPath(new URL('../pages/dialog.css', import.meta.url)),
  'sgds-with-client': SGDS_SHEET,
  sgds: SGDS_SHEET,
  shoelace: `${MODULES[0]}/@shoelace-style/shoelace/dist/themes/light.css`,
};

/**
 * Installs the peers where nothing else finds them, and bundles each page as ours is.
 * @returns {Promise<Map<Compared, { files: Map<string, string>, sheet: string }>>}
 */
export async function bundledPages() {
  install();
  const sheet = await ourSheet();
  const pages = await Promise.all(
    [...EQUAL, ...BARE].map(async (name) => {
      const files = await bundled(name, sheet);
      const from = SHEETS[name];
      return /** @type {const} */ ([name, { files, sheet: from ? read(from) : '' }]);
    }),
  );
  return new Map(pages);
}

/** The exact versions of the lock file, unless they are there already; no package of them runs a script. */
function install() {
  const lock = 'package-lock.json';
  if (existsSync(MODULES[0] ?? '') && read(LISTED + lock) === read(`${INSTALLED}/${lock}`)) return;
  mkdirSync(INSTALLED, { recursive: true });
  cpSync(LISTED, INSTALLED, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  execFileSync(npm, ['ci', ...options], { cwd: INSTALLED, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** @param {string} file */
const read = (file) => readFileSync(file, 'utf8');

/**
 * @param {Compared} name
 * @param {string} sheet
 */
async function bundled(name, sheet) {
  const folder = EQUAL.some((each) => each === name) ? 'equal-work/' : '';
  const bundle = await rollup({
    input: fileURLToPath(new URL(`../pages/${folder}${name}.js`, import.meta.url)),
    external: [CLIENT],
    onwarn: () => undefined,
    plugins: [
      {
        name: 'our-sheet',
        /** @param {string} code */
        transform: (code) => code.replace("OUR_SHEET = ''", () => `OUR_SHEET = ${JSON.stringify(sheet)}`),
      },
      minifyTemplateLiterals({ include: '**/bench/pages/**', options: { minifyOptions: { minifyCSS: false } } }),
      nodeResolve({ browser: true, exportConditions: ['browser', 'production'], modulePaths: MODULES }),
      terser({ ecma: 2020, module: true }),
    ],
  });
  const { output } = await bundle.generate({
    chunkFileNames: '[name].js',
    entryFileNames: '[name].js',
    // The client of our own build, as any page may load it.
    paths: { [CLIENT]: '/dist/client.js' },
  });
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}
