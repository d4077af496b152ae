import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no two characters sound or look alike. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random characters that can be read off a paper and told over a phone; each holds five bits: 256 is a multiple of 32. */
export const readableCode = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
