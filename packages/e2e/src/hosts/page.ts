import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Host } from './host.js';
import { HOSTS, KINDS } from './hosts.js';

export const PAGE = 'docs/hosts.md';

/** From here to its end the page is made of the suite's own table. */
const MARK = '<!-- 以下由 npm run update -- hosts 生成 -->';

const line = ({ name, hostile, everywhere }: Host): string =>
  `| ${name} | ${hostile.replaceAll('|', '\\|')} | ✔ | ${everywhere ? '✔' : ''} | ${everywhere ? '✔' : ''} |`;

/** The page as the table of hosts has it now; what stands before the mark is written by hand. */
export async function pageOfHosts(): Promise<string> {
  const [byHand = ''] = readFileSync(PAGE, 'utf8').split(MARK);
  const everywhere = HOSTS.filter((host) => host.everywhere).length;
  const tables = Object.entries(KINDS).flatMap(([kind, hosts]) => [
    `\n## ${kind}\n`,
    '| 网页 | 它怎样作对 | Chromium | Firefox | WebKit |',
    '| --- | --- | --- | --- | --- |',
    ...hosts.map(line),
  ]);
  const text = [
    byHand.trimEnd(),
    '',
    MARK,
    '',
    `一共 ${HOSTS.length} 种网页在 Chromium 里走过，其中 ${everywhere} 种在 Firefox 和 WebKit 里也走过。`,
    ...tables,
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig('prettier.config.mjs')), parser: 'markdown' });
}
