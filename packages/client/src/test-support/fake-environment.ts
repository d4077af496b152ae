import type { Receipt } from '@haochaping/core';
import { CallFailed, type Failure } from '../failure.js';
import type { Entry } from '../outbox/entry.js';
import type { EntryStore } from '../outbox/environment.js';
import { createOutbox, type Outbox } from '../outbox/outbox.js';
import { RECEIPT } from './stub-province.js';

/** What happens to one attempt on its way. */
export type Attempt = Failure | 'accepted' | 'lost-answer' | 'never';

/** A device whose clock, disk and network stand still until a test moves them. */
export function fakeEnvironment({
  disk = true,
  turns = true,
}: { readonly disk?: boolean | 'full'; readonly turns?: boolean } = {}) {
  const kept = new Map<string, Entry>();
  const accepted = new Map<string, Receipt>();
  const attempts: Entry[] = [];
  const pauses: number[] = [];
  /** The pauses, counted from 1, that a reason to try at once will end. */
  const reasons = new Set<number>();
  let script: readonly Attempt[] = ['accepted'];
  let now = Date.parse('2026-11-22T10:00:00+08:00');

  const store: EntryStore = {
    put: async (entry) => {
      if (disk === 'full') throw new DOMException('full', 'QuotaExceededError');
      kept.set(entry.key, structuredClone(entry));
    },
    remove: async (key) => void kept.delete(key),
    all: async () => [...kept.values()].map((entry) => structuredClone(entry)),
    turn: async (_key, work) => {
      if (!turns) throw new DOMException('no turns', 'UnknownError');
      return work();
    },
  };

  async function deliver(entry: Entry): Promise<Receipt> {
    attempts.push(entry);
    const attempt = script[0] ?? 'accepted';
    if (script.length > 1) script = script.slice(1);
    if (attempt === 'never') return new Promise(() => undefined);
    if (attempt !== 'accepted' && attempt !== 'lost-answer') throw new CallFailed(attempt);
    const receipt = accepted.get(entry.key) ?? { ...RECEIPT, ratingNo: `141125-20261122-${entry.key.slice(0, 8)}` };
    accepted.set(entry.key, receipt);
    if (attempt === 'lost-answer') throw new CallFailed({ kind: 'unreachable' });
    return receipt;
  }

  return {
    kept,
    accepted,
    attempts,
    pauses,
    /** The pause of this number, counted from 1, will end early. */
    wakes: (pause: number) => void reasons.add(pause),
    /** One for each attempt; the last one stays. */
    network: (...next: readonly Attempt[]) => void (script = next),
    clock: (millis: number) => void (now += millis),
    /** A page on this device; another one stands for a reload, or for a second tab. */
    page: (): Outbox =>
      createOutbox({
        deliver,
        store: disk ? store : undefined,
        now: () => now,
        pause: async (most) => {
          pauses.push(most);
          await new Promise((soon) => setImmediate(soon));
          return reasons.delete(pauses.length);
        },
      }),
  };
}
