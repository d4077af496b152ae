import { p256 } from '@noble/curves/nist.js';
import { bufferFrom, type PageBuffer } from './page-buffer.js';

type PublicJwk = Readonly<Record<'kty' | 'crv' | 'x' | 'y', string>>;
type PrivateJwk = PublicJwk & { readonly d: string };

class EllipticKey {
  readonly secret: Uint8Array;
  readonly #jwk: PublicJwk;
  constructor({ d, kty, crv, x, y }: PrivateJwk) {
    this.secret = bufferFrom(d, 'base64url');
    this.#jwk = { kty, x, y, crv };
  }
  /** The half that anybody may know. */
  export(_options: { readonly format: 'jwk' }): PublicJwk {
    return this.#jwk;
  }
}

export const createPrivateKey = ({ key }: { readonly format: 'jwk'; readonly key: PrivateJwk }): EllipticKey =>
  new EllipticKey(key);

export const createPublicKey = (key: EllipticKey): EllipticKey => key;

export function createECDH(curve: string) {
  if (curve !== 'prime256v1') throw new RangeError(`no curve ${curve} in the playground`);
  let secret: Uint8Array = bufferFrom('');
  return {
    setPrivateKey: (key: Uint8Array): void => {
      secret = key;
    },
    getPublicKey: (): PageBuffer => bufferFrom(p256.getPublicKey(secret, false)),
  };
}

type With = { readonly key: EllipticKey; readonly dsaEncoding: 'ieee-p1363' };

/** ECDSA; the two numbers stand one behind the other. */
export function sign(hash: string, data: Uint8Array, { key }: With): PageBuffer {
  if (hash !== 'sha256') throw new RangeError(`no signature over ${hash} in the playground`);
  return bufferFrom(p256.sign(data, key.secret, { lowS: false }));
}
