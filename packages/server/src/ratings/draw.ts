import { keyedHash, type RatingKeys } from '../store/crypto/keys.js';

const BYTES = 6;

/** Whether a rating is among so many in a hundred: drawn by a keyed hash of its number, so that nobody picks (抽取). */
export function isDrawn({ draw }: Pick<RatingKeys, 'draw'>, ratingNo: string, percent: number): boolean {
  const digits = Buffer.from(keyedHash(draw, ratingNo), 'base64url').toString('hex');
  const lot = Number.parseInt(digits.slice(0, 2 * BYTES), 16);
  return lot < (percent / 100) * 2 ** (8 * BYTES);
}
