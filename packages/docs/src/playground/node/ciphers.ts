import { gcm } from '@noble/ciphers/aes.js';
import { bytesOf } from './hashing.js';
import type { SecretKey } from './keys.js';
import { bufferFrom, concatenated, type PageBuffer } from './page-buffer.js';

const TAG_BYTES = 16;

/** Node gives bytes as they come; here all come at the end, and together they are the same. */
class Ciphering {
  protected readonly key: Uint8Array;
  protected readonly iv: Uint8Array;
  #place: Uint8Array | undefined;
  #taken = bufferFrom('');

  constructor(algorithm: string, { bytes }: SecretKey, iv: Uint8Array) {
    if (algorithm !== 'aes-256-gcm') throw new RangeError(`no cipher ${algorithm} in the playground`);
    this.key = bytes;
    this.iv = iv;
  }
  setAAD(place: Uint8Array): this {
    this.#place = place;
    return this;
  }
  update(data: string | Uint8Array, _encoding?: string): PageBuffer {
    this.#taken = concatenated([this.#taken, bytesOf(data)]);
    return bufferFrom('');
  }
  protected get cipher() {
    return gcm(this.key, this.iv, this.#place);
  }
  protected get taken(): Uint8Array {
    return this.#taken;
  }
}

class Cipher extends Ciphering {
  #tag = bufferFrom('');

  final(): PageBuffer {
    const sealed = bufferFrom(this.cipher.encrypt(this.taken));
    this.#tag = bufferFrom(sealed.subarray(-TAG_BYTES));
    return bufferFrom(sealed.subarray(0, -TAG_BYTES));
  }
  getAuthTag(): PageBuffer {
    return this.#tag;
  }
}

class Decipher extends Ciphering {
  #tag = bufferFrom('');

  setAuthTag(tag: Uint8Array): this {
    this.#tag = bufferFrom(tag);
    return this;
  }
  /** Throws if anything was changed. */
  final(): PageBuffer {
    return bufferFrom(this.cipher.decrypt(concatenated([this.taken, this.#tag])));
  }
}

export const createCipheriv = (algorithm: string, key: SecretKey, iv: Uint8Array): Cipher =>
  new Cipher(algorithm, key, iv);

export const createDecipheriv = (algorithm: string, key: SecretKey, iv: Uint8Array): Decipher =>
  new Decipher(algorithm, key, iv);
