import { dayOf, instantOf, type ScannedCode, type Ticket } from '@haochaping/core';
import { scanCode } from '@haochaping/protocol';
import { call } from './call.js';
import type { CallOptions } from './connection.js';
import { overFetch } from './transport/fetch.js';

export { CallFailed, failureOf, type Failure } from './failure.js';

type Scanning = ScannedCode & {
  /** Base address of the province's interface, such as `https://hcp.example.gov.cn`. */
  readonly endpoint: string;
};

/** A ticket of one's own for the target of a code that is put up in a hall. Rejects with `CallFailed`. */
export const scanPostedCode = ({ endpoint, ...scanned }: Scanning, options?: CallOptions): Promise<Ticket> =>
  call(scanCode, { endpoint, credentials: () => ({}), transport: overFetch }, { ...options, body: scanned });

const KEY = 'hcp-device';
const BYTES = 24;

/**
 * The number by which a target knows this device for a day, drawn by chance and another one each day. Where nothing can be kept it
 * is another one each time.
 */
export function deviceOfToday(storage?: Pick<Storage, 'getItem' | 'setItem'>, now = Date.now()): string {
  const day = dayOf(instantOf(now));
  try {
    // Where storage is forbidden, to name it throws already.
    storage ??= localStorage;
    const [keptOn, kept] = storage.getItem(KEY)?.split(' ') ?? [];
    if (keptOn === day && kept !== undefined) return kept;
    const drawn = draw();
    storage.setItem(KEY, `${day} ${drawn}`);
    return drawn;
  } catch {
    return draw();
  }
}

const draw = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
