import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CannotStart } from '../store/cannot-start.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';

/** What a command works on. It is opened only where the command is used rightly. */
export type Opened = { readonly database: Database; readonly keys: Keys; readonly now: number };

/** What a command has to say: in Chinese for people, as JSON for programs. */
export type Said = {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  /** Whether it was done; if not, the text says why and what to do. */
  readonly ok: boolean;
};

/** The exit codes: done; not done, and why is said; not understood. */
export const EXIT = { done: 0, notDone: 1, notUnderstood: 2 } as const;

/** A file that a command reads: on this disk, or sent to the operator's interface. */
export type GivenFile = {
  /** How a sentence begins that speaks of it. */
  readonly called: string;
  readonly bytes: () => Promise<Buffer>;
};

const fileAt = (path: string): GivenFile => ({
  called: `文件 ${path} `,
  bytes: () =>
    readFile(path).catch(() => {
      throw new CannotStart(`读不到文件 ${path}。`);
    }),
});

type Options = NonNullable<ParseArgsConfig['options']>;
export type Given = {
  readonly operands: readonly string[];
  /** That of a command which reads one. */
  readonly file: GivenFile;
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
};

/** What is wrong with how a command is used, and with which part: `/name` of an option, `/operands/0` of an operand. */
export type UsageFault = { readonly pointer: string; readonly sentence: string };

export type Command = {
  /** The words after `haochaping-server`. */
  readonly name: string;
  readonly help: string;
  readonly operands: number;
  readonly options: Options;
  /** Whether its last operand is a file, and what it does with it. */
  readonly file?: 'read' | 'written';
  /** It is for a database without tables, which are not made beforehand. */
  readonly onEmpty?: true;
  readonly fault?: (given: Given) => UsageFault | undefined;
} & (
  | { readonly run: (given: Given, opened: Opened, tell: (progress: string) => void) => Promise<Said> }
  /** For what needs no database: it also works beside a running server that holds it, and without settings. */
  | { readonly runAlone: (given: Given) => Promise<Said> }
);

const ALWAYS = { help: { type: 'boolean' }, json: { type: 'boolean' } } as const satisfies Options;

export type Read =
  | { readonly outcome: 'understood'; readonly given: Given }
  | { readonly outcome: 'help' }
  | ({ readonly outcome: 'not-understood' } & UsageFault);

/** Says that a command takes another number of operands. */
export const operandsFault = (operands: number): UsageFault => ({
  pointer: '/operands',
  sentence: operands === 0 ? '多写了内容。' : `应写明 ${operands} 项内容。`,
});

/** Reads what the command line gives to a command. A file that is not on this disk comes beside it. */
export function readGiven({ operands, options, fault }: Command, args: readonly string[], file?: GivenFile): Read {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: { ...options, ...ALWAYS }, allowPositionals: true });
  } catch {
    return { outcome: 'not-understood', pointer: '', sentence: '有不认识的选项，或选项后面少了内容。' };
  }
  const values = new Map<string, unknown>(Object.entries(parsed.values));
  if (values.get('help') === true) return { outcome: 'help' };
  if (parsed.positionals.length !== operands) return { outcome: 'not-understood', ...operandsFault(operands) };
  const texts = (name: string): readonly string[] =>
    [values.get(name)].flat().filter((value) => typeof value === 'string');
  const given: Given = {
    operands: parsed.positionals,
    file: file ?? fileAt(parsed.positionals.at(-1) ?? ''),
    flag: (name) => values.get(name) === true,
    text: (name) => texts(name)[0],
    texts,
  };
  const wrong = fault?.(given);
  return wrong ? { outcome: 'not-understood', ...wrong } : { outcome: 'understood', given };
}
