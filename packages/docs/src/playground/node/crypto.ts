import { bufferFrom, type PageBuffer } from './page-buffer.js';

/** Stands in for `node:crypto` where the server runs inside a page: the functions that it uses, and no others. */
export { createECDH, createPrivateKey, createPublicKey, sign } from './elliptic.js';
export { createHash, createHmac, hkdfSync, timingSafeEqual } from './hashing.js';
export { createSecretKey } from './keys.js';
export { createCipheriv, createDecipheriv } from './ciphers.js';

export const randomBytes = (size: number): PageBuffer => bufferFrom(crypto.getRandomValues(new Uint8Array(size)));
