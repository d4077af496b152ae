import { isUnstorableIn, withoutUnstorable } from '@haochaping/core';
import type { FieldFault } from '@haochaping/protocol';
import { fieldWords, type FieldWords } from '@haochaping/protocol/openapi';
import type * as z from 'zod/mini';
import { sentenceFor } from './fault-sentence.js';

export type Parsed<Value> =
  | { readonly outcome: 'parsed'; readonly value: Value }
  | { readonly outcome: 'faulty'; readonly faults: readonly FieldFault[] };

/** What the fields are called. */
export type WordsOf = (field: string) => FieldWords | undefined;

/**
 * Parses input; each fault gives a pointer, the rule and a sentence in Chinese. Characters that cannot be stored or seen are
 * removed from texts; a field name with them is a fault.
 */
export function parse<Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: unknown,
  words: WordsOf = fieldWords,
): Parsed<z.output<Schema>> {
  const nameFaults = faultsInNames(raw, []);
  if (nameFaults.length > 0) return { outcome: 'faulty', faults: nameFaults };
  const storable = storableIn(raw);
  const result = schema.safeParse(storable);
  if (result.success) return { outcome: 'parsed', value: result.data };
  return { outcome: 'faulty', faults: result.error.issues.flatMap((issue) => faultsOf(issue, storable, words)) };
}

type Path = readonly PropertyKey[];

function faultsOf(issue: z.core.$ZodIssue, raw: unknown, words: WordsOf): readonly FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), ...KEY_FAULT }));
  }
  const isMissing = at(raw, issue.path) === undefined;
  const fault = {
    pointer: pointerTo(issue.path),
    code: isMissing ? 'missing' : issue.code.replaceAll('_', '-'),
    detail: sentenceFor(issue, nameOf(issue.path, words), isMissing),
  };
  return [fault];
}

/** The innermost field that has a name in words, and that of a list's element by its place in the list. */
export function nameOf(path: Path, words: WordsOf): FieldWords {
  const last = path.at(-1);
  if (last === undefined) return { word: '提交的内容' };
  if (typeof last !== 'number') return words(String(last)) ?? nameOf(path.slice(0, -1), words);
  const { word, form } = nameOf(path.slice(0, -1), words);
  return { word: `${word}第 ${last + 1} 项`, ...(form !== undefined && { form }) };
}

/** RFC 6901. */
export const pointerTo = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export function at(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return at(Object.entries(value).find(([name]) => name === String(key))?.[1], rest);
}

/** Deeper than any schema: levels below are refused or dropped, never walked. */
const DEEPEST = 20;

const KEY_FAULT = { code: 'unrecognized-key', detail: '没有这一项' } as const;
const NAME_FAULT = { code: 'name-not-allowed', detail: '字段的名称不能使用' } as const;

/** Names that an object cannot keep: a parser would silently drop `__proto__`. */
function faultsInNames(value: unknown, path: Path): readonly FieldFault[] {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    name === '__proto__' || isUnstorableIn(name)
      ? [{ pointer: pointerTo([...path, withoutUnstorable(name)]), ...NAME_FAULT }]
      : faultsInNames(field, [...path, name]),
  );
}

function storableIn(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutUnstorable(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((element) => storableIn(element, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, storableIn(field, depth + 1)]));
}

export type JsonBody = { readonly outcome: 'read'; readonly value: unknown } | { readonly outcome: 'unreadable' };

/** Reads the bytes of a body as JSON in UTF-8. */
export function jsonBody(bytes: Uint8Array): JsonBody {
  try {
    return { outcome: 'read', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { outcome: 'unreadable' };
  }
}
