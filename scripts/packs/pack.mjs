import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { publishedPackages } from '../built.mjs';

/**
 * Packs every package that users install, as it would be published: with the licence, and the versions of its neighbours.
 * @param {string} root of the repository, whose packages are built
 * @param {string} into where the archives are put; whatever is there is removed
 */
export function pack(root, into) {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const folders = publishedPackages(root);
  const filters = folders.flatMap((folder) => ['--filter', `./${folder}`]);
  const pnpm = resolve('node_modules/pnpm/bin/pnpm.cjs');
  const args = [pnpm, '-r', ...filters, 'pack', '--json', '--pack-destination', resolve(into)];
  const packed = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }));
  const archives = new Map([packed].flat().map(({ name, filename }) => [name, filename]));
  return folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const archive = archives.get(name);
    return { folder, name, version, archive, bytes: statSync(archive).size, files: filesIn(archive) };
  });
}

const BLOCK = 512;

/** By its path each file of an archive as npm has them: everything is in the folder `package`. */
function filesIn(archive) {
  const tar = gunzipSync(readFileSync(archive));
  const files = new Map();
  let longName;
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const field = (from, length) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    const type = field(156, 1);
    if (type === 'x') longName = /^\d+ path=(.+)$/m.exec(content.toString('utf8'))?.[1];
    else {
      const path = longName ?? [field(345, 155), field(0, 100)].filter(Boolean).join('/');
      files.set(path.replace(/^package\//, ''), content);
      longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
