import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';

/** One page for each stack that a department may have; the code on it is a file of an example that a test builds and drives. */
const FOLDER = 'docs/quickstart';

export const pageFiles = (): readonly string[] => readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);

const FILE = /(<!-- 文件：(\S+) -->\n)[^]*?(<!-- 文件尾 -->)/g;

/** A page with its files as they are now. */
export const pageWithFiles = (page: string): string =>
  readFileSync(page, 'utf8').replace(
    FILE,
    (_all, start: string, file: string, end: string) => `${start}\n${codeOf(file)}\n\n${end}`,
  );

/** As it is written there: the format of a page would break its lines. */
function codeOf(file: string): string {
  return `<!-- prettier-ignore -->\n\`\`\`${extname(file).slice(1)}\n${readFileSync(file, 'utf8').trimEnd()}\n\`\`\``;
}
