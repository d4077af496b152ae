import { dayOf, instantOf } from '@haochaping/core';
import { randomBytes } from 'node:crypto';

/** Crockford's 32 characters: none is taken for another when read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Region, day in Shanghai and 40 bits of chance. Should chance repeat itself in a day, the database refuses and the client sends again. */
export function newRatingNo(regionCode: string, now: number): string {
  const chance = [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return `${regionCode}-${dayOf(instantOf(now)).replaceAll('-', '')}-${chance}`;
}
