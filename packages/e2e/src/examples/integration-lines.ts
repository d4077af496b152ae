import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [BEGIN, END] = ['好差评：开始', '好差评：结束'];
/** What a page can only have from us; a server's own client is counted with the server. */
const OURS = /haochaping\.|hcp-|Hcp[A-Z]|@haochaping\/(?!client\/department)/;
const NO_PAGE = /^(README\.md|.*\.json)$/;

export type Integration = {
  /** What stands between the marks, which is what somebody adds to a page that exists; blank lines do not count. */
  readonly within: readonly string[];
  /** What is ours and stands outside them. */
  readonly outside: readonly string[];
};

/** Of the files of an example, the lines that bring us in. */
export function integrationOf(folder: string): Integration {
  const entries = readdirSync(join('examples', folder), { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && !NO_PAGE.test(entry.name),
  );
  const parts = files.map((entry) => partsOf(readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n')));
  return {
    within: parts.flatMap(({ within }) => within),
    outside: parts.flatMap(({ outside }) => outside.filter((line) => OURS.test(line))),
  };
}

function partsOf(lines: readonly string[]): Integration {
  const [within, outside]: [string[], string[]] = [[], []];
  let into = outside;
  for (const line of lines) {
    if (line.includes(BEGIN)) into = within;
    else if (line.includes(END)) into = outside;
    else if (line.trim() !== '') into.push(line);
  }
  return { within, outside };
}
