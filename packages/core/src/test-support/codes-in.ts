import * as z from 'zod/mini';
import { KNOWN_CODES } from '../known-codes.js';
import { QUESTION_KINDS } from '../questionnaire.js';
import { TIMELINE_EVENTS } from '../timeline.js';

export type Path = readonly (string | number)[];
/** Where a code stands in an answer, and what is known there. */
export type Place = { readonly path: Path; readonly known: readonly string[] };

const field = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === String(key))?.[1]
    : undefined;

export const valueAt = (value: unknown, path: Path): unknown => path.reduce(field, value);

/** The answer with another code at a place. */
export function withCode(value: unknown, [key, ...rest]: Path, code: string): unknown {
  if (key === undefined) return code;
  const changed = withCode(field(value, key), rest, code);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === key ? changed : each));
  return { ...Object(value), [key]: changed };
}

/** Every place of an answer at which a code stands. */
export function codesIn(schema: z.core.$ZodType, value: unknown, path: Path = []): readonly Place[] {
  const known = KNOWN_CODES.get(schema);
  if (known) return [{ path, known }];
  if (schema instanceof z.core.$ZodOptional)
    return value === undefined ? [] : codesIn(schema._zod.def.innerType, value, path);
  if (schema instanceof z.core.$ZodUnion) {
    const fitting = schema._zod.def.options.find((option) => z.core.safeParse(option, value).success);
    return fitting ? codesIn(fitting, value, path) : [];
  }
  if (schema instanceof z.core.$ZodArray && Array.isArray(value))
    return value.flatMap((each: unknown, index) => codesIn(schema._zod.def.element, each, [...path, index]));
  if (schema instanceof z.core.$ZodObject)
    return Object.entries(schema._zod.def.shape).flatMap(([name, part]) =>
      codesIn(part, field(value, name), [...path, name]),
    );
  const isKind = schema instanceof z.core.$ZodLiteral || (schema instanceof z.core.$ZodEnum && path.at(-1) === 'event');
  if (isKind && typeof value === 'string')
    return [{ path, known: path.includes('timeline') ? TIMELINE_EVENTS : QUESTION_KINDS }];
  return [];
}
