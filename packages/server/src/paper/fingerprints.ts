import { readAlike, type PaperEntry } from '@haochaping/core';
import { everyRatingKeys, keyedHash, type Keys, type RatingKeys } from '../store/crypto/keys.js';

export type Fingerprints = Readonly<Record<string, string>>;

const FIELDS = ['scanNo', 'service', 'staff', 'answers', 'text', 'identity'] as const satisfies (keyof PaperEntry)[];

/** By the pointer of each field; the ticket is in them, so that the same words on two sheets have nothing in common. */
export const fingerprintsOf = (keys: RatingKeys, entry: PaperEntry): Fingerprints =>
  Object.fromEntries(
    FIELDS.map((field) => [
      `/${field}`,
      keyedHash(keys.fingerprint, [entry.ticket, field, readAlike(entry[field])].join('\n')),
    ]),
  );

/** Pointers to what was read otherwise; under whichever master key it was entered. */
export function differencesFrom(keys: Keys, entry: PaperEntry, fingerprints: Fingerprints): readonly string[] {
  const every = everyRatingKeys(keys).map((each) => fingerprintsOf(each, entry));
  const differences = every.map((own) => Object.keys(own).filter((pointer) => own[pointer] !== fingerprints[pointer]));
  return differences.reduce((least, each) => (each.length < least.length ? each : least));
}
