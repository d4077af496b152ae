import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import { randomBytes } from 'node:crypto';
import { signCall } from '../apps/signature.js';
import type { Clock } from '../store/clock.js';
import type { Message } from './messages.js';
import type { Told } from './sink.js';

/** Sends a POST and gives the status of the answer; rejects where there is none in time. Redirects are not followed. */
export type Post = (request: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<number>;

const TIMEOUT_MS = 10_000;

export const postOverFetch: Post = async ({ url, headers, body }) => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
  await response.body?.cancel();
  return response.status;
};

export type Sent =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'later' | 'refused'; readonly because: string }
  /** The sink is not told of this. */
  | { readonly outcome: 'not-told' };

/** These speak of the message itself; any other speaks of the sink, the way to it or its settings, and may pass. */
const FINAL = [400, 413, 422];

/** Signs a message as departments sign their calls, and sends it. */
export async function sendSigned(
  { clock, post }: { readonly clock: Clock; readonly post: Post },
  { url, signing }: Extract<Told, { readonly signing: unknown }>,
  { messageId, body }: Message,
): Promise<Sent> {
  const { pathname, search } = new URL(url);
  const call = { method: 'POST', target: pathname + search, body: Buffer.from(body) };
  const at = { time: Math.floor(clock.now() / 1000), nonce: randomBytes(16).toString('base64url') };
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    [IDEMPOTENCY_KEY_HEADER.toLowerCase()]: messageId,
    ...signCall(signing, call, at),
  };
  let status;
  try {
    status = await post({ url, headers, body });
  } catch (error) {
    return {
      outcome: 'later',
      because: error instanceof Error && error.name === 'TimeoutError' ? 'timed-out' : 'unreachable',
    };
  }
  if (status >= 200 && status < 300) return { outcome: 'delivered' };
  return { outcome: FINAL.includes(status) ? 'refused' : 'later', because: `status-${status}` };
}
