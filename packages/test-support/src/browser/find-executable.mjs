import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where the first of these programs is that this machine has; undefined when it has none.
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} [env]
 */
export function findExecutable(names, { PATH = '' } = process.env) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return places.find((path) => existsSync(path));
}
