import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';

/** What a command works on. It is opened only where the command is used rightly. */
type Opened = { readonly database: Database; readonly keys: Keys; readonly now: number };

/** What a command has to say: in Chinese for people, as JSON for programs. */
export type Said = {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  /** Whether it was done; if not, the text says why and what to do. */
  readonly ok: boolean;
};

/** The exit codes: done; not done, and why is said; not understood. */
export const EXIT = { done: 0, notDone: 1, notUnderstood: 2 } as const;

type Options = NonNullable<ParseArgsConfig['options']>;
export type Given = {
  readonly operands: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
};

export type Command = {
  /** The words after `haochaping-server`. */
  readonly name: string;
  readonly help: string;
  readonly operands: number;
  readonly options: Options;
  /** It is for a database without tables, which are not made beforehand. */
  readonly onEmpty?: true;
  /** What is wrong with the options, if anything. */
  readonly fault?: (given: Given) => string | undefined;
} & (
  | { readonly run: (given: Given, opened: Opened, tell: (progress: string) => void) => Promise<Said> }
  /** For what needs no database: it also works beside a running server that holds it, and without settings. */
  | { readonly runAlone: (given: Given) => Promise<Said> }
);

const ALWAYS = { help: { type: 'boolean' }, json: { type: 'boolean' } } as const satisfies Options;

export type Read =
  | { readonly outcome: 'understood'; readonly given: Given }
  | { readonly outcome: 'help' }
  | { readonly outcome: 'not-understood'; readonly sentence: string };

/** Reads what the command line gives to a command. */
export function readGiven({ operands, options, fault }: Command, args: readonly string[]): Read {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: { ...options, ...ALWAYS }, allowPositionals: true });
  } catch {
    return { outcome: 'not-understood', sentence: '有不认识的选项，或选项后面少了内容。' };
  }
  const values = new Map<string, unknown>(Object.entries(parsed.values));
  if (values.get('help') === true) return { outcome: 'help' };
  if (parsed.positionals.length !== operands) {
    return { outcome: 'not-understood', sentence: operands === 0 ? '多写了内容。' : `应写明 ${operands} 项内容。` };
  }
  const texts = (name: string): readonly string[] =>
    [values.get(name)].flat().filter((value) => typeof value === 'string');
  const given: Given = {
    operands: parsed.positionals,
    flag: (name) => values.get(name) === true,
    text: (name) => texts(name)[0],
    texts,
  };
  const sentence = fault?.(given);
  return sentence === undefined ? { outcome: 'understood', given } : { outcome: 'not-understood', sentence };
}
