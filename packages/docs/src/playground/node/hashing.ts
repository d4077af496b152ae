import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { SecretKey } from './keys.js';
import { bufferFrom, type PageBuffer } from './page-buffer.js';

type Text = string | Uint8Array;
export const bytesOf = (text: Text): Uint8Array => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** What is fed in pieces and asked for once. */
type Feeding = { update(data: Uint8Array): unknown; digest(): Uint8Array };

class Digesting {
  readonly #feeding: Feeding;
  constructor(feeding: Feeding) {
    this.#feeding = feeding;
  }
  update(data: Text): this {
    this.#feeding.update(bytesOf(data));
    return this;
  }
  digest(): PageBuffer;
  digest(encoding: string): string;
  digest(encoding?: string): PageBuffer | string {
    const bytes = bufferFrom(this.#feeding.digest());
    return encoding === undefined ? bytes : bytes.toString(encoding);
  }
}

/** SM3 is for servers; the page's own signatures are of SHA-256. */
function only256(algorithm: string): void {
  if (algorithm !== 'sha256') throw new RangeError(`no hash ${algorithm} in the playground`);
}

export function createHash(algorithm: string): Digesting {
  only256(algorithm);
  return new Digesting(sha256.create());
}

export function createHmac(algorithm: string, key: Text | SecretKey): Digesting {
  only256(algorithm);
  return new Digesting(hmac.create(sha256, key instanceof SecretKey ? key.bytes : bytesOf(key)));
}

export function hkdfSync(algorithm: string, key: Text, salt: Text, info: Text, length: number): ArrayBuffer {
  only256(algorithm);
  return new Uint8Array(hkdf(sha256, bytesOf(key), bytesOf(salt), bytesOf(info), length)).buffer;
}

export function timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) throw new RangeError('Input buffers must have the same byte length');
  let difference = 0;
  for (const [at, byte] of one.entries()) difference |= byte ^ (other[at] ?? 0);
  return difference === 0;
}
