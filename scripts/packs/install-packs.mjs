import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What `@haochaping/embed` exports is for pages, but its programs; everything else must load on a server, if only to be rendered there. */
const FOR_PAGES = '@haochaping/embed';

/**
 * Installs the archives in a project of its own, as users would, and loads each of their entries and programs.
 * @param {readonly { name: string, archive: string, files: ReadonlyMap<string, Buffer> }[]} packs
 * @param {string} project a folder, which is written anew
 * @returns {readonly string[]} what does not load, in sentences; empty when all is well
 */
export function faultsOfInstalled(packs, project) {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  const ours = Object.fromEntries(packs.map(({ name, archive }) => [name, `file:${archive}`]));
  const manifest = { private: true, type: 'module', dependencies: ours, pnpm: { overrides: ours } };
  writeFileSync(`${project}/package.json`, JSON.stringify(manifest));
  // A workspace of its own: it lies below that of the repository.
  writeFileSync(`${project}/pnpm-workspace.yaml`, 'packages: []\n');
  const pnpm = resolve('node_modules/pnpm/bin/pnpm.cjs');
  const run = (args) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });
  run([pnpm, 'install', '--prefer-offline', '--silent']);
  return packs.flatMap(({ name, files }) => {
    const { exports, bin = {} } = JSON.parse(files.get('package.json').toString('utf8'));
    const entries = name === FOR_PAGES ? [] : Object.keys(exports).filter((entry) => exports[entry].default);
    const imports = entries.filter((entry) => !entry.includes('*')).map((entry) => `${name}${entry.slice(1)}`);
    const programs = Object.values(bin).map((file) => `node_modules/${name}/${file}`);
    return [
      ...imports.flatMap((id) => faultOf(id, () => run(['--input-type=module', '--eval', `await import('${id}')`]))),
      ...programs.flatMap((file) => faultOf(`${file} --help`, () => run([file, '--help']))),
    ];
  });
}

function faultOf(what, run) {
  try {
    run();
    return [];
  } catch (error) {
    return [`${what}：${String(error.stderr ?? error).trim()}`];
  }
}
