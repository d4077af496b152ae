import { HOST_CLOCK, sandboxTime } from '../store/clock.js';
import { keysFrom } from '../store/crypto/keys.js';
import { openDatabase, withoutLimits, type Storage } from '../store/database/open-and-migrate.js';
import { APP_COMMANDS } from './app-commands.js';
import { EXIT, readGiven, type Command } from './command.js';
import { ORGANISATION_COMMANDS } from './organisation-commands.js';

const OPERATOR_COMMANDS: readonly Command[] = [...ORGANISATION_COMMANDS, ...APP_COMMANDS];

/** Where a command works, once it is known to be used rightly. */
export type Workplace = { readonly storage: Storage; readonly sandbox: boolean; readonly masterKey: Buffer };
type Print = { readonly out: (line: string) => void; readonly error: (line: string) => void };

const commandIn = (args: readonly string[]): Command | undefined =>
  OPERATOR_COMMANDS.find(({ name }) => args.slice(0, 2).join(' ') === name);

/** Whether the command line is for the operator: of a group such as `app`, whether or not there is such a command in it. */
export const isOperatorCommand = ([group]: readonly string[]): boolean =>
  group !== undefined && OPERATOR_COMMANDS.some(({ name }) => name.split(' ')[0] === group);

/** Runs a command and gives its exit code. With `--json`, one JSON document is printed, whatever comes of it. */
export async function runOperatorCommand(
  args: readonly string[],
  workplace: () => Promise<Workplace>,
  { out, error }: Print,
): Promise<number> {
  const isJson = args.includes('--json');
  const say = (ok: boolean, text: string, json: Readonly<Record<string, unknown>>): void => {
    if (isJson) out(JSON.stringify({ ok, ...json, text }));
    else if (ok) out(text);
    else error(text);
  };
  const command = commandIn(args);
  if (!command) {
    const group = OPERATOR_COMMANDS.filter(({ name }) => name.split(' ')[0] === args[0]);
    const isAsked = args.length === 1 || args.includes('--help');
    say(isAsked, group.map(({ help }) => help).join('\n'), { because: isAsked ? 'help' : 'usage' });
    return isAsked ? EXIT.done : EXIT.notUnderstood;
  }
  const read = readGiven(command, args.slice(2));
  if (read.outcome !== 'understood') {
    const isHelp = read.outcome === 'help';
    const text = isHelp ? command.help : `${read.sentence}\n${command.help}`;
    say(isHelp, `${text}\n  --json                        用 JSON 回答`, { because: isHelp ? 'help' : 'usage' });
    return isHelp ? EXIT.done : EXIT.notUnderstood;
  }
  const { storage, sandbox, masterKey } = await workplace();
  const { database, close } = await openDatabase(withoutLimits(storage));
  try {
    const now = sandbox ? await sandboxTime(database, HOST_CLOCK) : HOST_CLOCK.now();
    const { ok, text, json } = await command.run(read.given, { database, keys: keysFrom(masterKey), now }, error);
    say(ok, text, json);
    return ok ? EXIT.done : EXIT.notDone;
  } finally {
    await close();
  }
}
