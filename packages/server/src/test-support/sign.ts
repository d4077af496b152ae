import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { AppCredentials } from '../apps/app.js';

export type ToSign = {
  readonly method: string;
  readonly target: string;
  readonly body: string;
  readonly now: number;
  readonly nonce?: string;
  readonly hash?: 'sha256' | 'sm3';
};

/** Signs as the interface's description says, independently of the server's code. */
export function signedHeaders({ appId, secret }: AppCredentials, call: ToSign): Record<string, string> {
  const { method, target, body, now, nonce = randomBytes(16).toString('base64url'), hash = 'sha256' } = call;
  const time = String(Math.floor(now / 1000));
  const text = `${method}\n${target}\n${time}\n${nonce}\n${createHash(hash).update(body).digest('hex')}`;
  return {
    'Hcp-App': appId,
    'Hcp-Time': time,
    'Hcp-Nonce': nonce,
    'Hcp-Signature': `hmac-${hash}=${createHmac(hash, secret).update(text).digest('base64url')}`,
  };
}
