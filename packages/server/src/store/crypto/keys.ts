import {
  createHmac,
  createSecretKey,
  hkdfSync,
  createECDH,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
} from 'node:crypto';
import * as z from 'zod/mini';

const KEY_BYTES = 32;
const ID_BYTES = 6;

/** What a master key is used for. Each use has a key of its own. */
type KeysOfOne = {
  /** Tells it from others, and nothing of it. */
  readonly id: string;
  /** Encrypts secrets and identities at rest. */
  readonly encryption: KeyObject;
  /** Makes tracking tokens out of rating numbers, so that no token need be stored. */
  readonly tracking: KeyObject;
  /** Fingerprints of what was submitted: keyed, since a plain hash of a name and a phone number can be guessed. */
  readonly fingerprint: KeyObject;
  /** Draws who is called back, so that nobody can pick. */
  readonly draw: KeyObject;
  /** Makes survey tickets out of their draw, so that none need be stored. */
  readonly surveyTickets: KeyObject;
  /** Signs the heads of the log: a key of its own for each generation, counted from 0. */
  readonly logSigning: (generation: number) => KeyObject;
};

/** The keys that belong to a rating as long as it is stored, whatever becomes of the master key under which it was given. */
export type RatingKeys = Pick<KeysOfOne, 'tracking' | 'fingerprint' | 'draw'>;

/** The keys of the master key in use, and what is left of others. */
export type Keys = KeysOfOne & {
  /** Of a second master key, which only reads, as long as one takes the other's place. */
  readonly other: KeysOfOne | undefined;
  /** Of master keys that are gone. */
  readonly earlier: readonly RatingKeys[];
};

/** What belongs to ratings, under the master key in use first, then under every other. */
export const everyRatingKeys = (keys: Keys): readonly [RatingKeys, ...RatingKeys[]] => [
  keys,
  ...(keys.other ? [keys.other] : []),
  ...keys.earlier,
];

export const keysFrom = (masterKey: Buffer, otherMasterKey?: Buffer): Keys => ({
  ...keysOf(masterKey),
  other: otherMasterKey && keysOf(otherMasterKey),
  earlier: [],
});

const keysOf = (masterKey: Buffer): KeysOfOne => ({
  id: Buffer.from(hkdfSync('sha256', masterKey, '', 'haochaping key id', ID_BYTES)).toString('base64url'),
  // Derived under its first name: under another, stored data could not be decrypted.
  encryption: derived(masterKey, 'sealing'),
  tracking: derived(masterKey, 'tracking'),
  fingerprint: derived(masterKey, 'fingerprint'),
  draw: derived(masterKey, 'draw'),
  surveyTickets: derived(masterKey, 'survey tickets'),
  logSigning: (generation) => signingKey(masterKey, generation === 0 ? 'log signing' : `log signing ${generation}`),
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

/** The order of P-256 (FIPS 186-5, D.1.2.3). */
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
/** 64 bits more than the order, so that the bias is negligible (FIPS 186-5, A.2.1). */
const EXTRA_LONG = 40;
const FIELD_BYTES = 32;

/** The P-256 key that belongs to a master key and a use; made again at each start, stored nowhere. */
export function signingKey(masterKey: Buffer, use: string): KeyObject {
  const chance = Buffer.from(hkdfSync('sha256', masterKey, '', `haochaping ${use}`, EXTRA_LONG)).toString('hex');
  const scalar = (BigInt(`0x${chance}`) % (ORDER - 1n)) + 1n;
  const secret = Buffer.from(scalar.toString(16).padStart(FIELD_BYTES * 2, '0'), 'hex');
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret);
  const point = pair.getPublicKey().subarray(1);
  const x = point.subarray(0, FIELD_BYTES).toString('base64url');
  const y = point.subarray(FIELD_BYTES).toString('base64url');
  return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y, d: secret.toString('base64url') } });
}

const publicKeySchema = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

/** The public half of a signing key. */
export const publicHalf = (key: KeyObject): z.infer<typeof publicKeySchema> =>
  publicKeySchema.parse(createPublicKey(key).export({ format: 'jwk' }));
