import { entrySchema, type Entry } from '../../outbox/entry.js';
import type { EntryStore } from '../../outbox/environment.js';
import type { SeededRandom } from '@haochaping/fault-injection';
import { outsidePages, currentPage, type PageLifetime } from './page-lifetime.js';

/** `late`: the database answers too late to be waited for, and does afterwards what it was asked to do. */
export const DISKS = ['works', 'full', 'throws', 'hangs', 'late'] as const;
export type Disk = (typeof DISKS)[number];

/** As long as the real store waits for its database. */
const GIVEN_UP_MS = 2_000;
const LEASE_MS = 20_000;

export type Device = ReturnType<typeof device>;

/** What the device tells whoever observes the run. */
export type Watch = {
  readonly written: (entry: Entry) => void;
  /** It was taken back: whoever wrote it down has been told that it is not kept. */
  readonly unwritten: (entry: Entry) => void;
  readonly removed: (entry: Entry) => void;
};

export type Built = {
  readonly now: () => number;
  /** Whether the browser has Web Locks; older ones make do with a lease. */
  readonly locks: boolean;
  /** How much faster than ours its time goes. */
  readonly pace: number;
  /** For a test of the test: a disk that says that it has written and has not. */
  readonly lies: boolean;
};

const read = (text: string): Entry => entrySchema.parse(JSON.parse(text));
const pass = (millis: number): Promise<void> => new Promise((passed) => setTimeout(passed, millis));
const full = (): never => {
  throw new DOMException('full', 'QuotaExceededError');
};
const broken = (): never => {
  throw new DOMException('broken', 'UnknownError');
};

/** A disk that outlives the pages, and what may be wrong with it. Its entries are texts: nothing is shared with a page. */
export function device(chance: SeededRandom, watch: Watch, { now, locks, pace, lies }: Built) {
  const kept = new Map<string, string>();
  const turns = new Map<string, { readonly life: PageLifetime | undefined; readonly since: number; over: boolean }>();
  let disk: Disk = 'works';
  let clock = 0;

  /** The disk does it, whether the page that asked for it lives or not; or, half of the times, only if it lives. */
  async function done<Result>(does: () => Result, undo?: () => void): Promise<Result> {
    const life = currentPage();
    const survives = chance.happens(0.5);
    const asked = disk;
    if (asked === 'throws' || (asked === 'full' && undo)) {
      await pass(chance.between(0, 5));
      return asked === 'full' ? full() : broken();
    }
    if (asked === 'hangs' || asked === 'late') {
      const late = (): void => {
        does();
        if (life?.alive !== false) undo?.();
      };
      if (asked === 'late') outsidePages(() => setTimeout(late, (GIVEN_UP_MS + chance.between(-500, 8_000)) / pace));
      await pass(GIVEN_UP_MS);
      return broken();
    }
    return new Promise<Result>((resolve) => {
      outsidePages(() =>
        setTimeout(
          () => {
            const result = life && !life.alive && !survives ? undefined : { value: does() };
            if (result && (!life || life.alive)) resolve(result.value);
          },
          chance.between(0, 20) / pace,
        ),
      );
    });
  }

  function put(text: string): void {
    const entry = read(text);
    if (lies) return;
    kept.set(entry.key, text);
    watch.written(entry);
  }
  function takeBack(text: string): void {
    const entry = read(text);
    if (kept.delete(entry.key)) watch.unwritten(entry);
  }
  function remove(key: string): void {
    const text = kept.get(key);
    kept.delete(key);
    if (text !== undefined) watch.removed(read(text));
  }

  function isTaken(key: string): boolean {
    const turn = turns.get(key);
    if (!turn || turn.over) return false;
    return locks ? turn.life?.alive !== false : now() - turn.since < LEASE_MS;
  }
  const store: EntryStore = {
    put: (entry) => {
      const text = JSON.stringify(entry);
      return done(
        () => put(text),
        () => takeBack(text),
      );
    },
    remove: (key) => done(() => remove(key)),
    all: () => done(() => [...kept.values()].map(read)),
    async turn(key, work) {
      // A lease is written down in a database too.
      if (!locks && (disk === 'throws' || disk === 'full')) broken();
      while (isTaken(key)) await pass(locks ? 20 : 500);
      const turn = { life: currentPage(), since: now(), over: false };
      turns.set(key, turn);
      try {
        return await work();
      } finally {
        turn.over = true;
      }
    },
  };

  return {
    store,
    entries: (): readonly Entry[] => [...kept.values()].map(read),
    disk: () => disk,
    turnDisk: (into: Disk) => void (disk = into),
    /** How far the clock on the wall of this device is off, in milliseconds. */
    clock: () => clock,
    turnClock: (millis: number) => void (clock += millis),
  };
}
