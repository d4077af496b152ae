import { canonicalText, type Receipt } from '@haochaping/core';
import { newIdempotencyKey } from '../idempotency.js';
import { KEPT_MS, type Entry, type Posting } from './entry.js';
import { Delivery, type Kept, type PostOptions } from './delivery.js';
import type { OutboxEnvironment } from './environment.js';

type OnTicket = Pick<Posting, 'endpoint' | 'ticket'>;

/** A submission that an earlier page left behind, on its way again. */
export type Resumed = { readonly ticket: string; readonly receipt: Promise<Receipt> };

/**
 * Takes submissions, writes each down before it is first sent, and sends it until it is acknowledged. It knows no HTTP, no
 * screen and no rule of a place. Whatever fails between, a submission keeps its key, and so is accepted once.
 */
export type Outbox = {
  /**
   * Resolves with the receipt. Rejects with `CallFailed` when the province has refused, or when it could not be reached for
   * 24 hours: from then on it is not sent again. The signal's abort ends the listening; sending goes on as long as the page lives.
   */
  post(posting: Posting, options?: PostOptions): Promise<Receipt>;
  /** What became of a submission on this ticket, as `post`; undefined where none was written down. */
  find(ticket: OnTicket, options?: PostOptions): Promise<Receipt | undefined>;
  /** Takes up again what earlier pages left for this endpoint; entries for others stay as they are. */
  resume(endpoint: string): Promise<readonly Resumed[]>;
};

export function createOutbox(environment: OutboxEnvironment): Outbox {
  const { store, now } = environment;
  /** By key. What was refused leaves it, for the same words may be said again; a receipt stays to be found. */
  const deliveries = new Map<string, Delivery>();
  /** Keys of what has been refused or given up here: it is not sent again, even where the disk would not let go of it. */
  const over = new Set<string>();

  function start(entry: Entry, written: Promise<Kept>, kept?: Kept): Delivery {
    const started = new Delivery(environment, entry, written, kept);
    deliveries.set(entry.key, started);
    started.receipt.catch(() => {
      deliveries.delete(entry.key);
      over.add(entry.key);
    });
    return started;
  }

  function begin(posting: Posting): Delivery {
    const entry = { ...posting, key: newIdempotencyKey(), savedAt: now() };
    return start(entry, written(entry));
  }

  /** A disk that is full, a private window: then it lives as long as the page does. */
  const written = async (entry: Entry): Promise<Kept> =>
    store
      ? store.put(entry).then(
          () => 'on-device',
          () => 'in-page',
        )
      : 'in-page';

  /** What earlier pages left is on its way from here on. */
  async function takeUp(endpoint: string): Promise<void> {
    const left = store ? await store.all().catch(() => []) : [];
    for (const entry of left) {
      if (over.has(entry.key) || isForgotten(entry, endpoint)) store?.remove(entry.key).catch(() => undefined);
      else if (entry.endpoint === endpoint && !deliveries.has(entry.key)) takeUpOne(entry);
    }
  }

  /** Whoever it was for, it is kept no longer. What was for this province goes by itself, and whoever asks hears that it did. */
  const isForgotten = (entry: Entry, endpoint: string): boolean =>
    entry.endpoint !== endpoint && now() - entry.savedAt >= KEPT_MS;

  /** One from the future was written under a wrong clock: its day begins now. */
  function takeUpOne(entry: Entry): Delivery {
    if (entry.savedAt <= now()) return start(entry, Promise.resolve('on-device'), 'on-device');
    const aged = { ...entry, savedAt: now() };
    return start(aged, written(aged), 'on-device');
  }

  const deliveriesTo = (endpoint: string): readonly Delivery[] =>
    [...deliveries.values()].filter(({ entry }) => entry.endpoint === endpoint);

  const deliveriesOn = ({ endpoint, ticket }: OnTicket): readonly Delivery[] =>
    deliveriesTo(endpoint).filter(({ entry }) => entry.ticket === ticket);

  return {
    async post(posting, options) {
      await takeUp(posting.endpoint);
      const content = canonicalText(posting.submission);
      const same = deliveriesOn(posting).find(({ entry }) => canonicalText(entry.submission) === content);
      if (!same) for (const other of deliveriesOn(posting)) other.withdraw();
      return (same ?? begin(posting)).listen(options);
    },
    async find(ticket, options) {
      await takeUp(ticket.endpoint);
      return deliveriesOn(ticket)[0]?.listen(options);
    },
    async resume(endpoint) {
      await takeUp(endpoint);
      return deliveriesTo(endpoint).map(({ entry: { ticket }, receipt }) => ({ ticket, receipt }));
    },
  };
}
