import { headText, type LogHead, type LogKey, type SignedHead } from '@haochaping/core';
import { createHash, sign, type KeyObject } from 'node:crypto';
import { publicHalf } from '../secrecy/signing-key.js';

export type Signer = { readonly publicKey: LogKey; readonly signed: (head: LogHead) => SignedHead };

/** Signs heads, and names the key by its thumbprint (RFC 7638), so that nobody can give out another under its name. */
export function signerWith(key: KeyObject): Signer {
  const { kty, crv, x, y } = publicHalf(key);
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return {
    publicKey: { kty, crv, x, y, kid },
    signed: (head) => ({
      ...head,
      keyId: kid,
      signature: sign('sha256', Buffer.from(headText(head)), { key, dsaEncoding: 'ieee-p1363' }).toString('hex'),
    }),
  };
}
