import { randomInt } from 'node:crypto';

/** Crockford's base 32: no two characters sound or look alike. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random characters that can be read off a paper and told over a phone; each holds five bits. */
export const readableCode = (length: number): string =>
  Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
