import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command that departments run. */
export const COMMAND = 'packages/embed/bin/haochaping-embed.mjs';

/** The files of this version as the command puts them into a site, in a folder that goes with `remove`. */
export function publishFolder() {
  const scratch = mkdtempSync(join(tmpdir(), 'haochaping-published-'));
  const folder = join(scratch, 'haochaping');
  const printed = execFileSync(process.execPath, [COMMAND, 'copy', folder], { encoding: 'utf8' });
  const [version = ''] = readdirSync(folder);
  return {
    /** What else the tests need to put somewhere. */
    scratch,
    folder,
    version,
    /** The line that the command prints for the pages. */
    tag: printed.slice(printed.indexOf('<script')).trim(),
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}
