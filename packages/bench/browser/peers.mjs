// @ts-check
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';

const LISTED = fileURLToPath(new URL('../peers/', import.meta.url));
const INSTALLED = '.cache/bench-peers';
const MODULES = [`${INSTALLED}/node_modules`];

/** The pages that we compare ourselves with; each is a script in `pages` that opens a dialog with the same questions. */
export const PEERS = /** @type {const} */ (['hand-written', 'lit-dialog', 'sgds', 'shoelace', 'formbricks']);

/** @typedef {typeof PEERS[number]} Peer */

/** What the pages load besides the script, by its place in the installed packages or beside the page. */
const SHEETS = {
  'hand-written': fileURLToPath(new URL('../pages/dialog.css', import.meta.url)),
  'lit-dialog': fileURLToPath(new URL('../pages/dialog.css', import.meta.url)),
  sgds: `${MODULES[0]}/@govtechsg/sgds-web-component/themes/day.css`,
  shoelace: `${MODULES[0]}/@shoelace-style/shoelace/dist/themes/light.css`,
  formbricks: undefined,
};

/**
 * Installs the peers where nothing else finds them, and bundles each page as ours is.
 * @returns {Promise<Map<Peer, { files: Map<string, string>, sheet: string }>>}
 */
export async function bundledPeers() {
  install();
  const pages = await Promise.all(
    PEERS.map(async (name) => {
      const files = await bundled(name);
      const from = SHEETS[name];
      return /** @type {const} */ ([name, { files, sheet: from ? readFileSync(from, 'utf8') : '' }]);
    }),
  );
  return new Map(pages);
}

/** The exact versions of the lock file; no package of them runs a script. */
function install() {
  mkdirSync(INSTALLED, { recursive: true });
  cpSync(LISTED, INSTALLED, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  execFileSync(npm, ['ci', ...options], { cwd: INSTALLED, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** @param {string} name */
async function bundled(name) {
  const bundle = await rollup({
    input: fileURLToPath(new URL(`../pages/${name}.js`, import.meta.url)),
    onwarn: () => undefined,
    plugins: [
      nodeResolve({ browser: true, exportConditions: ['browser', 'production'], modulePaths: MODULES }),
      terser({ ecma: 2020, module: true }),
    ],
  });
  const { output } = await bundle.generate({ chunkFileNames: '[name].js', entryFileNames: '[name].js' });
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}
