import type { FieldFault } from '@haochaping/protocol';
import * as z from 'zod/mini';

const inChinese = z.locales.zhCN().localeError;

export type Parsed<Value> =
  | { readonly outcome: 'parsed'; readonly value: Value }
  | { readonly outcome: 'faulty'; readonly faults: readonly FieldFault[] };

/** Parses what came in; each fault says where, which rule, and what is wrong in Chinese. */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, raw: unknown): Parsed<z.output<Schema>> {
  const result = schema.safeParse(raw, { error: inChinese });
  if (!result.success) return { outcome: 'faulty', faults: result.error.issues.map((issue) => faultOf(issue, raw)) };
  const faults = unstorable(result.data, []);
  return faults.length > 0 ? { outcome: 'faulty', faults } : { outcome: 'parsed', value: result.data };
}

type Path = readonly PropertyKey[];

function faultOf(issue: z.core.$ZodIssue, raw: unknown): FieldFault {
  const pointer = pointerTo(issue.path);
  if (issue.code === 'invalid_type' && at(raw, issue.path) === undefined) {
    return { pointer, code: 'missing', detail: '缺少此项' };
  }
  return { pointer, code: issue.code.replaceAll('_', '-'), detail: issue.message };
}

/** RFC 6901. */
export const pointerTo = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function at(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return at(Object.entries(value).find(([name]) => name === String(key))?.[1], rest);
}

/** NUL and halves of surrogate pairs are JSON, but no text that PostgreSQL keeps. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const UNSTORABLE_FAULT = { code: 'character-not-allowed', detail: '含有无法保存的字符' } as const;

function unstorable(value: unknown, path: Path): readonly FieldFault[] {
  if (typeof value === 'string')
    return UNSTORABLE.test(value) ? [{ pointer: pointerTo(path), ...UNSTORABLE_FAULT }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => [
    ...(UNSTORABLE.test(name) ? [{ pointer: pointerTo(path), ...UNSTORABLE_FAULT }] : []),
    ...unstorable(field, [...path, name]),
  ]);
}
