import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from './walk.mjs';

/** When the last whole build began, and of which files it was made. */
const BUILT = '.cache/built.json';
/** Whatever configures in the root folder may change what is built, but for the tools that only look at it or run it. */
const CONFIGURES = /\.(mjs|json|yaml)$/;
const OF_OTHER_TOOLS = /^(eslint|prettier|stryker|web-test-runner)\b/;
/** What rollup.config.mjs is made of. */
const BUILD = 'build';
/** Beside the sources, but never built: tests, pages, and what makes and shows what a package publishes besides. */
const NOT_BUILT = /\.(test|spec|stories)\.ts$|\.mdx?$|^packages\/[^/]+\/(build|docs)\//;

/** Remembers that all packages were built, and from what. */
export function noteBuilt(started, root = '.') {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, BUILT), JSON.stringify({ started: started.getTime(), sources: sourcesIn(root) }));
}

/** Whether all packages are built and no source was changed, added or taken away since. */
export function isBuilt(root = '.') {
  if (!existsSync(join(root, BUILT))) return false;
  if (!publishedPackages(root).every((folder) => existsSync(join(root, folder, 'dist')))) return false;
  const { started, sources } = JSON.parse(readFileSync(join(root, BUILT), 'utf8'));
  const now = sourcesIn(root);
  return (
    now.length === sources.length &&
    now.every((path, nth) => path === sources[nth] && statSync(join(root, path)).mtimeMs <= started)
  );
}

function sourcesIn(root) {
  const configs = readdirSync(root).filter((name) => CONFIGURES.test(name) && !OF_OTHER_TOOLS.test(name));
  const packages = publishedPackages(root).flatMap((folder) => filesIn(root, folder));
  return [...configs.sort(), ...filesIn(root, BUILD), ...packages];
}

const filesIn = (root, folder) =>
  [...walk(join(root, folder))]
    .filter((path) => statSync(path).isFile())
    .map((path) => path.slice(join(root, folder).length - folder.length).replaceAll('\\', '/'))
    .filter((path) => !NOT_BUILT.test(path));

/** The packages that users install, and so the ones that are built: all that are not private. */
export function publishedPackages(root = '.') {
  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  return folders.filter((folder) => {
    const manifest = join(root, folder, 'package.json');
    return existsSync(manifest) && !JSON.parse(readFileSync(manifest, 'utf8')).private;
  });
}
