import { unlessDead } from './page-lifetime.js';

type Due = { readonly at: number; readonly order: number; readonly work: () => void };

/** Time that passes only when nothing is left to do at the present moment. */
export type VirtualTime = {
  readonly now: () => number;
  /** All timers sleep, as on a closed laptop: whatever was due meanwhile happens on waking. */
  readonly sleep: (millis: number) => void;
  /** Lets everything happen that is due by then; without a limit, until nothing more is to come. */
  readonly pass: (until?: number) => Promise<void>;
  /** In place of the global functions. */
  readonly setTimeout: (work: () => void, millis?: number) => number;
  readonly clearTimeout: (order: number) => void;
};

export function virtualTime(): VirtualTime {
  let present = 0;
  let orders = 0;
  const dues = new Map<number, Due>();

  function next(): Due | undefined {
    let first: Due | undefined;
    for (const due of dues.values()) if (!first || due.at < first.at) first = due;
    return first;
  }

  return {
    now: () => present,
    sleep: (millis) => void (present += millis),
    async pass(until = Infinity) {
      await everythingThatFollows();
      for (let due = next(); due && due.at <= until; due = next()) {
        dues.delete(due.order);
        present = Math.max(present, due.at);
        due.work();
        await everythingThatFollows();
      }
      if (until < Infinity) present = Math.max(present, until);
    },
    setTimeout(work, millis = 0) {
      orders += 1;
      dues.set(orders, { at: present + millis, order: orders, work: unlessDead(work) });
      return orders;
    },
    clearTimeout: (order) => void dues.delete(order),
  };
}

const everythingThatFollows = (): Promise<void> => new Promise((done) => setImmediate(done));
