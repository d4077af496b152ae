import {
  NONCE_PATTERN,
  SIGNATURE_ALGORITHMS,
  SIGNATURE_HEADERS,
  SIGNATURE_WINDOW_SECONDS,
  textToSign,
  type SignatureAlgorithm,
} from '@haochaping/protocol';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const DIGEST: Readonly<Record<SignatureAlgorithm, string>> = { 'hmac-sha256': 'sha256', 'hmac-sm3': 'sm3' };

/** The four headers of a signed call, well-formed but not yet believed. */
export type Signature = {
  readonly appId: string;
  readonly time: string;
  readonly nonce: string;
  readonly algorithm: SignatureAlgorithm;
  readonly mac: Buffer;
};

/** A call as it came over the wire. */
export type SignedCall = { readonly method: string; readonly target: string; readonly body: Uint8Array };

/** Reads the headers; undefined if one is missing or not of its form. */
export function readSignature(header: (name: string) => string | undefined): Signature | undefined {
  const appId = header(SIGNATURE_HEADERS.app);
  const time = header(SIGNATURE_HEADERS.time);
  const nonce = header(SIGNATURE_HEADERS.nonce);
  const [, named, mac] = /^([a-z0-9-]+)=([A-Za-z0-9_-]{43})=?$/.exec(header(SIGNATURE_HEADERS.signature) ?? '') ?? [];
  const algorithm = SIGNATURE_ALGORITHMS.find((candidate) => candidate === named);
  if (!appId || !time || !nonce || !algorithm || !mac) return undefined;
  if (!/^\d{1,12}$/.test(time) || !NONCE_PATTERN.test(nonce)) return undefined;
  return { appId, time, nonce, algorithm, mac: Buffer.from(mac, 'base64url') };
}

/** Whether the app that holds the secret signed exactly this call. */
export function isSignedWith(secret: string, { algorithm, time, nonce, mac }: Signature, call: SignedCall): boolean {
  const digest = DIGEST[algorithm];
  const bodyHash = createHash(digest).update(call.body).digest('hex');
  const text = textToSign({ method: call.method, target: call.target, time, nonce, bodyHash });
  return timingSafeEqual(createHmac(digest, secret).update(text).digest(), mac);
}

/** Whether the caller's clock agrees with ours well enough. */
export const isTimely = ({ time }: Signature, now: number): boolean =>
  Math.abs(Number(time) - now / 1000) <= SIGNATURE_WINDOW_SECONDS;
