import { CannotStart } from '../store/cannot-start.js';
import { HOST_CLOCK, sandboxTime } from '../store/clock.js';
import { keysFrom } from '../store/crypto/keys.js';
import { openDatabase, openUnmigrated, withoutLimits, type Storage } from '../store/database/open-and-migrate.js';
import { APP_COMMANDS } from './app-commands.js';
import { BACKUP_COMMANDS } from './backup-commands.js';
import { CATALOGUE_COMMANDS } from './catalogue-commands.js';
import { EXIT, readGiven, type Command, type Given, type Opened, type Said } from './command.js';
import { FIGURE_COMMANDS } from './figure-commands.js';
import { KEY_ROTATE } from './key-command.js';
import { LEARN_YEAR } from './learn-year-command.js';
import { ORGANISATION_COMMANDS } from './organisation-commands.js';
import { PLACE_COMMANDS } from './place-commands.js';
import { REPORT_COMMANDS } from './report-commands.js';

export const OPERATOR_COMMANDS: readonly Command[] = [
  ...ORGANISATION_COMMANDS,
  ...CATALOGUE_COMMANDS,
  ...PLACE_COMMANDS,
  ...APP_COMMANDS,
  ...REPORT_COMMANDS,
  KEY_ROTATE,
  LEARN_YEAR,
  ...FIGURE_COMMANDS,
  ...BACKUP_COMMANDS,
];

/** Where a command works, once it is known to be used rightly. */
export type Workplace = {
  readonly storage: Storage;
  readonly sandbox: boolean;
  readonly masterKey: Buffer;
  readonly otherMasterKey?: Buffer | undefined;
};
type Print = { readonly out: (line: string) => void; readonly error: (line: string) => void };

export const wordsOf = ({ name }: Command): readonly string[] => name.split(' ');
/** The command that begins with these words. */
export const commandIn = (args: readonly string[]): Command | undefined =>
  OPERATOR_COMMANDS.find((command) => wordsOf(command).every((word, nth) => args[nth] === word));

/** Whether the command line is for the operator: of a group such as `app`, whether or not there is such a command in it. */
export const isOperatorCommand = ([group]: readonly string[]): boolean =>
  OPERATOR_COMMANDS.some((command) => wordsOf(command)[0] === group);

/** Runs a command and gives its exit code. With `--json`, one JSON document is printed, whatever comes of it. */
export async function runOperatorCommand(
  args: readonly string[],
  workplace: () => Promise<Workplace>,
  { out, error }: Print,
): Promise<number> {
  const isJson = args.includes('--json');
  const say = ({ ok, text, json }: Said): void => {
    if (isJson) out(jsonTextOf({ ok, text, json }));
    else if (ok) out(text);
    else error(text);
  };
  const command = commandIn(args);
  if (!command) {
    const group = OPERATOR_COMMANDS.filter((one) => wordsOf(one)[0] === args[0]);
    const ok = args.length === 1 || args.includes('--help');
    say({ ok, text: group.map(({ help }) => help).join('\n'), json: { because: ok ? 'help' : 'usage' } });
    return ok ? EXIT.done : EXIT.notUnderstood;
  }
  const read = readGiven(command, args.slice(wordsOf(command).length));
  if (read.outcome !== 'understood') {
    const ok = read.outcome === 'help';
    const text = ok ? command.help : `${read.sentence}\n${command.help}`;
    say({
      ok,
      text: `${text}\n  --json                        用 JSON 回答`,
      json: { because: ok ? 'help' : 'usage' },
    });
    return ok ? EXIT.done : EXIT.notUnderstood;
  }
  const said = await runOn(command, read.given, { open: () => openAt(command, workplace), tell: error });
  say(said);
  return said.ok ? EXIT.done : EXIT.notDone;
}

/** What a program reads of it. */
export const jsonTextOf = ({ ok, text, json }: Said): string => JSON.stringify({ ok, ...json, text });

/** What a command works on, and how to leave it. */
type OpenedFor = Opened & { readonly close: () => Promise<void> };

async function openAt({ onEmpty }: Command, workplace: () => Promise<Workplace>): Promise<OpenedFor> {
  const { storage, sandbox, masterKey, otherMasterKey } = await workplace();
  const { database, close } = await (onEmpty ? openUnmigrated : openDatabase)(withoutLimits(storage));
  const now = sandbox && !onEmpty ? await sandboxTime(database, HOST_CLOCK) : HOST_CLOCK.now();
  return { database, keys: keysFrom(masterKey, otherMasterKey), now, close };
}

export type Open = () => Promise<OpenedFor>;
type On = { readonly open: Open; readonly tell: (progress: string) => void };

/** Runs a command on what is opened for it; what a person can mend is said, not thrown. */
export async function runOn(command: Command, given: Given, { open, tell }: On): Promise<Said> {
  try {
    if ('runAlone' in command) return await command.runAlone(given);
    const { close, ...opened } = await open();
    try {
      return await command.run(given, opened, tell);
    } finally {
      await close();
    }
  } catch (fault) {
    if (!(fault instanceof CannotStart)) throw fault;
    return { ok: false, text: fault.message, json: { because: fault.message } };
  }
}
