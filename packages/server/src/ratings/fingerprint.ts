import type { Submission } from '@haochaping/core';
import { keyedHash, type Keys } from '../secrecy/keys.js';

/** Tells whether a repeated submission says the same, in whatever order its fields are written. */
export const fingerprintOf = (keys: Keys, submission: Submission): string =>
  keyedHash(keys.fingerprint, JSON.stringify(inOrder(submission)));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, field]) => [name, inOrder(field)]);
}
