import { keyedHash, type Keys } from '../store/crypto/keys.js';

const BYTES = 6;

/** Whether a rating is among so many in a hundred: drawn by a keyed hash of its number, so that nobody picks (抽取). */
export function isDrawn({ draw }: Keys, ratingNo: string, percent: number): boolean {
  const lot = Buffer.from(keyedHash(draw, ratingNo), 'base64url').readUIntBE(0, BYTES);
  return lot < (percent / 100) * 2 ** (8 * BYTES);
}
