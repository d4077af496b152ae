import { submitRating } from '@haochaping/protocol';
import { call } from '../call.js';
import { bearer } from '../connection.js';
import { overFetch } from '../transport/fetch.js';
import { deviceStore } from './device-store.js';
import type { Entry } from './entry.js';
import { createOutbox, type Outbox } from './outbox.js';
import { pausesOfPage } from './pause.js';

/** One attempt; rejects with `CallFailed`. */
export const deliver = ({ endpoint, ticket, submission, key }: Entry) =>
  call(
    submitRating,
    { endpoint, credentials: bearer(ticket), transport: overFetch },
    { body: submission, headers: { 'idempotency-key': key } },
  );

const now = (): number => performance.timeOrigin + performance.now();
const pause = pausesOfPage(now);

let ofThisPage: Outbox | undefined;

/** The outbox of a citizen's own device, one a page: what is in it outlives the page, encrypted, for at most 24 hours. */
export const pageOutbox = (): Outbox => (ofThisPage ??= createOutbox({ deliver, store: deviceStore(), now, pause }));

/** An outbox for devices that many people use, such as a hall's tablet: what is in it is gone with the page. */
export const memoryOutbox = (): Outbox => createOutbox({ deliver, store: undefined, now, pause });
