import { runOperatorCommand } from '../operator/run-command.js';
import type { Storage } from '../store/database/open-and-migrate.js';
import { MASTER_KEY } from './test-province.js';

/** Runs a command as somebody types it. */
export async function typed(line: string, storage: Storage, { sandbox = false, masterKey = MASTER_KEY } = {}) {
  const [out, error]: [string[], string[]] = [[], []];
  const print = { out: (text: string) => void out.push(text), error: (text: string) => void error.push(text) };
  const code = await runOperatorCommand(line.split(' '), () => Promise.resolve({ storage, sandbox, masterKey }), print);
  return { code, out: out.join('\n'), error: error.join('\n') };
}
