import {
  NONCE_PATTERN,
  SIGNATURE_ALGORITHMS,
  SIGNATURE_HEADERS,
  SIGNATURE_WINDOW_SECONDS,
  textToSign,
  webhookMessageSchema,
  type WebhookMessage,
} from '@haochaping/protocol';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { HASH } from './signing.js';

/** A message of the province as it came: the bytes of its body, not yet read by anybody. */
export type ReceivedMessage = {
  /** Path and query exactly as they stand in the request line. */
  readonly target: string;
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
};

export type WebhookOptions = {
  readonly appId: string;
  /** The app's secret; while it is being changed, the new one and the one before. */
  readonly secrets: readonly string[];
  /**
   * Keeps a nonce until then, in milliseconds since the Unix epoch, and says whether it is a new one. Asked only for what is rightly
   * signed. With several processes, all of them keep it in one place.
   */
  readonly useNonce: (nonce: string, until: number) => Promise<boolean>;
};

/** Why a message is not the province's, or cannot be read; as the refusals of the interface are called. */
export const WEBHOOK_REFUSALS = [
  'signature-missing',
  'signature-time-off',
  'signature-wrong',
  'nonce-replayed',
  'body-invalid',
] as const;
export type WebhookRefusal = (typeof WEBHOOK_REFUSALS)[number];

export type WebhookRead =
  | { readonly outcome: 'read'; readonly message: WebhookMessage }
  | { readonly outcome: 'refused'; readonly because: WebhookRefusal };

const SIGNATURE = new RegExp(`^(${SIGNATURE_ALGORITHMS.join('|')})=([A-Za-z0-9_-]{43})=?$`);
const refused = (because: WebhookRefusal): WebhookRead => ({ outcome: 'refused', because });

/**
 * Reads a message of the province after proving that it is one: signed with the app's secret (compared in constant time), within
 * ±300 s of this host's clock, and not seen before. Answer 2xx for what is read, also for a `messageId` that you know already, and
 * 401 for what is refused, but 400 for `body-invalid`: that one the province does not send again.
 */
export async function readWebhook(
  { target, header, body }: ReceivedMessage,
  { appId, secrets, useNonce }: WebhookOptions,
  now = Date.now(),
): Promise<WebhookRead> {
  const [time, nonce] = [header(SIGNATURE_HEADERS.time) ?? '', header(SIGNATURE_HEADERS.nonce) ?? ''];
  const [, named, mac = ''] = SIGNATURE.exec(header(SIGNATURE_HEADERS.signature) ?? '') ?? [];
  const algorithm = SIGNATURE_ALGORITHMS.find((known) => known === named);
  if (!algorithm || !/^\d{1,12}$/.test(time) || !NONCE_PATTERN.test(nonce)) return refused('signature-missing');
  if (Math.abs(Number(time) - Math.floor(now / 1000)) > SIGNATURE_WINDOW_SECONDS) return refused('signature-time-off');
  const bodyHash = createHash(HASH[algorithm]).update(body).digest('hex');
  const text = textToSign({ method: 'POST', target, time, nonce, bodyHash });
  const isSignedWith = (secret: string): boolean =>
    timingSafeEqual(createHmac(HASH[algorithm], secret).update(text).digest(), Buffer.from(mac, 'base64url'));
  if (header(SIGNATURE_HEADERS.app) !== appId || !secrets.some(isSignedWith)) return refused('signature-wrong');
  const until = (Number(time) + SIGNATURE_WINDOW_SECONDS + 1) * 1000;
  if (!(await useNonce(nonce, until))) return refused('nonce-replayed');
  const read = webhookMessageSchema.safeParse(jsonIn(body));
  return read.success ? { outcome: 'read', message: read.data } : refused('body-invalid');
}

function jsonIn(body: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return value;
  } catch {
    return undefined;
  }
}
