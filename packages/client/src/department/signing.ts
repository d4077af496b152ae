import { SIGNATURE_HEADERS, textToSign, type SignatureAlgorithm } from '@haochaping/protocol';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Credentials } from '../connection.js';

export const HASH: Readonly<Record<SignatureAlgorithm, string>> = { 'hmac-sha256': 'sha256', 'hmac-sm3': 'sm3' };

export type SigningKey = { readonly appId: string; readonly secret: string; readonly algorithm: SignatureAlgorithm };

/** Signs each call with the time of this host and a nonce of its own. Clock and chance can be given, so that vectors can be made. */
export const signing =
  (
    { appId, secret, algorithm }: SigningKey,
    now = (): number => Date.now(),
    newNonce = (): string => randomBytes(16).toString('base64url'),
  ): Credentials =>
  ({ method, target, body }) => {
    const hash = HASH[algorithm];
    const time = String(Math.floor(now() / 1000));
    const nonce = newNonce();
    const bodyHash = createHash(hash).update(body).digest('hex');
    const text = textToSign({ method, target, time, nonce, bodyHash });
    return {
      [SIGNATURE_HEADERS.app]: appId,
      [SIGNATURE_HEADERS.time]: time,
      [SIGNATURE_HEADERS.nonce]: nonce,
      [SIGNATURE_HEADERS.signature]: `${algorithm}=${createHmac(hash, secret).update(text).digest('base64url')}`,
    };
  };
