import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import type { Keys } from './keys.js';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text for its place, such as `rater-identity/141125-…`: moved to another place it cannot be decrypted. The id of the
 * key stands before it.
 */
export function encrypt({ id, encryption: key }: Pick<Keys, 'id' | 'encryption'>, place: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Whether a text is encrypted with the key in use. */
export const isUnder = ({ id }: Pick<Keys, 'id'>, encrypted: string): boolean => encrypted.startsWith(`${id}.`);

/** Throws if the text was encrypted with a key that is not there, for another place, or was changed. */
export function decrypt(
  { other, ...own }: Pick<Keys, 'id' | 'encryption' | 'other'>,
  place: string,
  encrypted: string,
) {
  const dot = encrypted.indexOf('.');
  const [id, body] = [dot < 0 ? undefined : encrypted.slice(0, dot), encrypted.slice(dot + 1)];
  // Before keys had ids, a text said nothing of its own.
  const keys = [own, ...(other ? [other] : [])].filter((key) => id === undefined || key.id === id);
  const last = keys.pop();
  for (const { encryption } of keys) {
    try {
      return decryptWith(encryption, place, body);
    } catch {
      continue;
    }
  }
  if (!last) throw new Error('encrypted with a master key that is not there');
  return decryptWith(last.encryption, place, body);
}

function decryptWith(key: KeyObject, place: string, encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64url');
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
