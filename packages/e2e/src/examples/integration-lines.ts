import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [BEGIN, END] = ['好差评：开始', '好差评：结束'];

/** The lines of an example's files that stand between the marks, which is what somebody adds to a page that exists; blank ones do not count. */
export function integrationLines(folder: string): readonly string[] {
  const files = readdirSync(join('examples', folder), { recursive: true, encoding: 'utf8', withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && entry.name !== 'README.md')
    .flatMap((entry) => linesBetween(readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n')));
}

function linesBetween(lines: readonly string[]): readonly string[] {
  let within = false;
  return lines.filter((line) => {
    if (line.includes(BEGIN)) within = true;
    else if (line.includes(END)) within = false;
    else return within && line.trim() !== '';
    return false;
  });
}
