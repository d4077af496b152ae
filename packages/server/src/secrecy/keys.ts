import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { signingKey } from './signing-key.js';

const KEY_BYTES = 32;

/** What the master key is used for. Each use has a key of its own. */
export type Keys = {
  /** Seals secrets and identities at rest. */
  readonly sealing: KeyObject;
  /** Makes tracking tokens out of rating numbers, so that no token need be stored. */
  readonly tracking: KeyObject;
  /** Fingerprints of what was submitted: keyed, since a plain hash of a name and a phone number can be guessed. */
  readonly fingerprint: KeyObject;
  /** Signs the heads of the log. */
  readonly logSigning: KeyObject;
};

export const keysFrom = (masterKey: Buffer): Keys => ({
  sealing: derived(masterKey, 'sealing'),
  tracking: derived(masterKey, 'tracking'),
  fingerprint: derived(masterKey, 'fingerprint'),
  logSigning: signingKey(masterKey, 'log signing'),
});

const derived = (masterKey: Buffer, use: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', `haochaping ${use}`, KEY_BYTES)));

/** A master key from its base64url text; undefined unless it is exactly 32 bytes. */
export function masterKeyFrom(text: string): Buffer | undefined {
  const key = Buffer.from(text.trim(), 'base64url');
  return key.length === KEY_BYTES && /^[A-Za-z0-9_-]{43}=?$/.test(text.trim()) ? key : undefined;
}

/** The keyed hash of a text, in 43 characters of base64url. */
export const keyedHash = (key: KeyObject, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');
