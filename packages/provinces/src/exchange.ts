import { later, type Later } from './outcome.js';

export type WireRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type WireReply = { readonly status: number; readonly text: string };

/** Carries one call to the address that it names and nowhere else. Rejects when there is no answer. */
export type Transport = (request: WireRequest) => Promise<WireReply>;

/** What an adapter needs of the world. */
export type Ports = {
  readonly transport: Transport;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
};

const LONGEST_REPLY = 1_000_000;

/** Over HTTP, without following redirects. @param timeoutMs of the whole call */
export const httpTransport =
  (timeoutMs = 10_000): Transport =>
  async ({ method, url, headers, body }) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const init = { method, signal, redirect: 'manual' as const, headers: { ...headers } };
    const response = await fetch(url, body === undefined ? init : { ...init, body });
    return { status: response.status, text: await textOf(response) };
  };

/** A reply without an end would fill the memory. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const chunks: AsyncIterable<Uint8Array> | undefined = response.body ?? undefined;
  if (chunks === undefined) return '';
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_REPLY) throw new Error('The reply is too long.');
  }
  return text + decoder.decode();
}

/** One call whose answer was 2xx; anything else (a gateway, a redirect, nobody) tells nothing of the rating, so it is sent again. */
export async function exchange(
  transport: Transport,
  request: WireRequest,
): Promise<{ readonly outcome: 'answered'; readonly text: string } | Later> {
  try {
    const { status, text } = await transport(request);
    if (status >= 200 && status < 300) return { outcome: 'answered', text };
    return later('unreachable', `省平台的网关回答 HTTP ${status}。`);
  } catch {
    return later('unreachable', '连接不上省平台，或没有及时回答。');
  }
}

export const unreadable = (): Later => later('unreadable', '省平台的回答读不懂。');

export const postForm = (url: string, fields: Readonly<Record<string, string>>): WireRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
  body: new URLSearchParams(fields).toString(),
});

export const postJson = (url: string, value: unknown, headers: Readonly<Record<string, string>> = {}): WireRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** A JSON text, or undefined. */
export function jsonIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
