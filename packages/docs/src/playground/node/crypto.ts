import { bufferFrom, type PageBuffer } from './page-buffer.js';

/** Stands in for `node:crypto` where the server runs inside a page: the functions that it uses, and no others. */
export { createECDH, createPrivateKey, createPublicKey, sign } from './elliptic.js';
export { createHash, createHmac, hkdfSync, timingSafeEqual } from './hashing.js';
export { createSecretKey } from './keys.js';
export { createCipheriv, createDecipheriv } from './ciphers.js';

export const randomBytes = (size: number): PageBuffer => bufferFrom(crypto.getRandomValues(new Uint8Array(size)));

/** Below a number of at most 2³²; what would favour the lower ones is drawn again. */
export function randomInt(max: number): number {
  const fair = 2 ** 32 - (2 ** 32 % max);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % max;
  }
}

/** Of bytes of our own: on a page that came over plain HTTP the browser makes none. */
export function randomUUID(): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
