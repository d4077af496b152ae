import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { runOperatorCommand, type Workplace } from '../operator/run-command.js';
import type { Storage } from '../store/database/open-and-migrate.js';
import { MASTER_KEY } from './test-province.js';

type Typing = Partial<Pick<Workplace, 'sandbox' | 'masterKey' | 'otherMasterKey'>>;

/** Runs a command as somebody types it. */
export async function typed(
  line: string,
  storage: Storage,
  { sandbox = false, masterKey = MASTER_KEY, otherMasterKey }: Typing = {},
) {
  const [out, error]: [string[], string[]] = [[], []];
  const print = { out: (text: string) => void out.push(text), error: (text: string) => void error.push(text) };
  const code = await runOperatorCommand(
    line.split(' '),
    () => Promise.resolve({ storage, sandbox, masterKey, otherMasterKey }),
    print,
  );
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** For all the tests of the file that calls this: an empty PostgreSQL, which every command opens anew, and a folder for files. */
export function commandLine() {
  let folder: string;
  let postgres: RunningPostgres | undefined;
  let storage: Storage;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'haochaping-commands-'));
    postgres = await startPostgres();
    storage = { kind: 'postgres', url: (await postgres.createDatabase()).url };
  });
  after(async () => {
    await postgres?.remove();
    await rm(folder, { recursive: true });
  });
  return {
    storage: (): Storage => storage,
    type: (line: string) => typed(line, storage),
    /** The path of a file that says this. */
    file: async (name: string, text: string): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    },
  };
}
