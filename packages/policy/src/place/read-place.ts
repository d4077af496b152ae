import type * as z from 'zod/mini';
import { placeSchema, type Place } from './place.js';

type Issue = z.core.$ZodIssue;

export type PlaceRead =
  | { readonly outcome: 'read'; readonly place: Place }
  | { readonly outcome: 'faulty'; readonly issues: readonly Issue[] };

/** Reads a place from data that anybody may have written. What it does not know is refused and never dropped. */
export function readPlace(raw: unknown): PlaceRead {
  const read = placeSchema.safeParse(raw);
  const issues = read.success ? dropped(raw, read.data, []) : read.error.issues.flatMap(ofBestBranch);
  if (!read.success || issues.length > 0) return { outcome: 'faulty', issues };
  const { regions, profile } = read.data;
  return { outcome: 'read', place: { regions, profile } };
}

/** The keys that a schema left out, at whatever depth. */
function dropped(raw: unknown, kept: unknown, path: readonly (string | number)[]): readonly Issue[] {
  if (!isCompound(raw) || !isCompound(kept)) return [];
  const known = Object.keys(kept);
  const keys = Object.keys(raw).filter((key) => !known.includes(key));
  const here: Issue[] = keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [...path], message: '' }] : [];
  const within = Object.entries(kept).flatMap(([key, value]) =>
    dropped(raw[key], value, [...path, Array.isArray(kept) ? Number(key) : key]),
  );
  return [...here, ...within];
}

const isCompound = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

/** What is wrong, said of the alternative that the writer most likely meant: where no other fits better, of all of them. */
function ofBestBranch(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const nearest = Math.min(...issue.errors.map(farness));
  const branches = issue.errors
    .filter((issues) => farness(issues) === nearest)
    .map((issues) => issues.flatMap(ofBestBranch));
  const least = Math.min(...branches.map(({ length }) => length));
  const [best, other] = branches.filter(({ length }) => length === least);
  if (!best || other) return [issue];
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** How far from an alternative the value as a whole is: of its kind, another value than it allows, of another kind. */
function farness(issues: readonly Issue[]): number {
  const whole = issues.find(({ path }) => path.length === 0);
  return whole ? (whole.code === 'invalid_type' ? 2 : 1) : 0;
}
