import type { Transport } from './transport/transport.js';

/** What a signer needs to see of a request: exactly what goes over the wire. */
type Outgoing = { readonly method: string; readonly target: string; readonly body: string };

/** The headers by which a caller proves who it is; made afresh for each time that a request is sent. */
export type Credentials = (outgoing: Outgoing) => Readonly<Record<string, string>>;

export const bearer =
  (token: string): Credentials =>
  () => ({ authorization: `Bearer ${token}` });

/** Whom to call, as whom, and how a request gets there. */
export type Connection = {
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly transport: Transport;
};

/** What an aborted call rejects with: the caller's own reason, which browsers before Chromium 98 do not keep. */
export const abortOf = (signal: AbortSignal): unknown => signal.reason ?? new DOMException('aborted', 'AbortError');

export type CallOptions = {
  /** Stops listening for the answer; what has left may still arrive. */
  readonly signal?: AbortSignal;
};
