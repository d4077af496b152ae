import {
  bytesOfHex,
  canonicalText,
  headText,
  type Bytes,
  type Hash,
  type LogKey,
  type SignedHead,
} from '@haochaping/core';

/** What a browser computes with; absent where the page is no secure context. */
export type Subtle = Pick<SubtleCrypto, 'digest' | 'importKey' | 'verify'>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const sha256With =
  (subtle: Subtle): Hash =>
  async (bytes) =>
    new Uint8Array(await subtle.digest('SHA-256', bytes));

/** Whether the head is signed by the key that it names. */
export async function isSigned(subtle: Subtle, head: SignedHead, keys: readonly LogKey[]): Promise<boolean> {
  const named = keys.find(({ kid }) => kid === head.keyId);
  if (!named) return false;
  const { kid, kty, crv, x, y } = named;
  if ((await thumbprint(subtle, named)) !== kid) return false;
  const algorithm = { name: 'ECDSA', namedCurve: crv, hash: 'SHA-256' };
  try {
    const key = await subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
    return await subtle.verify(algorithm, key, bytesOfHex(head.signature), utf8(headText(head)));
  } catch {
    return false; // a key that is no point of the curve
  }
}

/** RFC 7638: a key's name is made of the key, so that no other can go under it. */
async function thumbprint(subtle: Subtle, { crv, kty, x, y }: LogKey): Promise<string> {
  const digest = await sha256With(subtle)(utf8(canonicalText({ crv, kty, x, y })));
  return btoa(String.fromCharCode(...digest))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
