// @ts-check
import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(PACKAGE, 'dist');
/** What it must be in order to be executed or applied: for browsers (SRI) and for whoever checks what arrived in an intranet. */
const MANIFEST = 'integrity.json';
/** The types are for compilers. */
const IS_FOR_PAGES = /(?<!\.d\.ts|\.d\.ts\.map|\.d\.mts)$/;

/** The folder cannot be written as it is asked; the message says what to do. */
export class WrongFolder extends Error {}

/**
 * Writes all files of this version into `<folder>/<version>/`, whole or not at all. A version that stands there is never changed:
 * pages that are open take the rest of their files from it.
 * @param {string} folder
 * @returns {{ version: string, folder: string, isNew: boolean, tag: string }}
 */
export function copyInto(folder) {
  const version = versionOfPackage();
  const target = join(folder, version);
  const files = filesIn(BUILT).filter((file) => IS_FOR_PAGES.test(file));
  if (!files.includes('haochaping.js')) throw new WrongFolder(`${BUILT} 里没有成品，请先构建或重新安装本包。`);
  const manifest = `${JSON.stringify({ version, files: integrityOf(BUILT, files) }, null, 2)}\n`;
  const isNew = !isThere(target);
  if (isNew) writeWhole(target, files, manifest);
  else if (textOf(join(target, MANIFEST)) !== manifest || !isWhole(target, files, manifest))
    throw new WrongFolder(`${target} 已有同一版本的另一份文件。发布过的版本不改：请换一个版本，或先删掉那个文件夹。`);
  return { version, folder: target, isNew, tag: tagOf(version) };
}

/**
 * Packs the version that stands there; unpacked in the site's own folder, it stands where `copyInto` would have put it.
 * @param {string} folder
 * @param {string} version
 * @returns {string} where the archive is
 */
export function zipped(folder, version) {
  const from = join(folder, version);
  const entries = filesIn(from).map((file) => [`${version}/${file}`, readFileSync(join(from, file))]);
  const archive = join(folder, `haochaping-${version}.zip`);
  // The same files make the same archive, whenever it is made.
  writeFileSync(archive, zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2000, 0, 1) }));
  return archive;
}

/** @returns {string} */
const versionOfPackage = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;

/**
 * @param {string} target
 * @param {readonly string[]} files
 * @param {string} manifest
 */
function writeWhole(target, files, manifest) {
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(partial, file)), { recursive: true });
    writeFileSync(join(partial, file), readFileSync(join(BUILT, file)));
  }
  writeFileSync(join(partial, MANIFEST), manifest);
  renameSync(partial, target);
}

/**
 * Whether the files that stand there are those of the manifest.
 * @param {string} target
 * @param {readonly string[]} files
 * @param {string} manifest
 */
const isWhole = (target, files, manifest) =>
  files.every((file) => isThere(join(target, file))) &&
  JSON.stringify(integrityOf(target, files)) === JSON.stringify(JSON.parse(manifest).files);

/** Paths below the folder, with slashes, in the order of their names. @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/**
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {Readonly<Record<string, string>>} as `<script integrity>` takes it
 */
const integrityOf = (folder, files) => Object.fromEntries(files.map((file) => [file, digestOf(join(folder, file))]));

/** @param {string} file */
const digestOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** @param {string} version */
const tagOf = (version) =>
  `<script
  src="/haochaping/${version}/haochaping.js"
  integrity="${digestOf(join(BUILT, 'haochaping.js'))}"
  data-endpoint="https://hcp.example.gov.cn"
  data-tracking-url="/track"
  defer
></script>`;

/** @param {string} path */
const isThere = (path) => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** @param {string} file */
const textOf = (file) => (isThere(file) ? readFileSync(file, 'utf8') : undefined);
