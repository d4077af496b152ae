import { failureOf } from '../../failure.js';
import { newIdempotencyKey } from '../../idempotency.js';
import type { Entry, Posting } from '../../outbox/entry.js';
import type { EntryStore } from '../../outbox/environment.js';
import { createOutbox } from '../../outbox/outbox.js';
import { deliver } from '../../outbox/page-outbox.js';
import { pausesOfPage } from '../../outbox/pause.js';
import type { Device } from './device.js';
import type { Trace } from './trace.js';
import { insidePage, type PageLifetime } from './page-lifetime.js';

/** A deliberate mistake, by which the test proves that it can fail. */
export const MISTAKES = ['without-keys', 'lying-disk'] as const;
export type Mistake = (typeof MISTAKES)[number];

export type Surroundings = {
  readonly device: Device;
  readonly trace: Trace;
  readonly endpoint: string;
  /** Milliseconds that have passed in the world, whatever the device's clock says. */
  readonly now: () => number;
  readonly mistake: Mistake | undefined;
};

export type Page = ReturnType<typeof openPage>;

/** A page with the outbox as citizens get it: only time, disk, network and province are not the real ones. */
export function openPage({ device, trace, endpoint, now, mistake }: Surroundings, isPrivate: boolean) {
  const life: PageLifetime = { alive: true };
  const [openedAt, clockAtOpening] = [now(), device.clock()];
  /** A clock that is set anew does not move it while the page lives. */
  const pageNow = (): number => EPOCH + openedAt + clockAtOpening + (now() - openedAt);
  const waiting = new Set<string>();
  const leaving = new Set<AbortController>();

  const heardNo = new Set<string>();

  async function delivered(entry: Entry) {
    trace.sent(entry);
    if (heardNo.has(entry.key)) trace.faults.push(`${entry.submission.text ?? ''} was sent again after its refusal`);
    try {
      const receipt = await deliver(mistake === 'without-keys' ? { ...entry, key: newIdempotencyKey() } : entry);
      trace.acknowledged(entry);
      return receipt;
    } catch (reason) {
      if (trace.failed(entry, reason) === 'refused') heardNo.add(entry.key);
      throw reason;
    }
  }
  const store: EntryStore = {
    ...device.store,
    remove(key) {
      trace.removing(key, pageNow());
      return device.store.remove(key);
    },
  };
  const outbox = insidePage(life, () =>
    createOutbox({
      deliver: delivered,
      store: isPrivate ? undefined : store,
      now: pageNow,
      pause: pausesOfPage(pageNow),
    }),
  );

  /** What the page tells its citizen about one thing that was asked of the outbox, until it is decided. */
  function listen(work: (signal: AbortSignal) => Promise<unknown>, what: string, ticket: string): void {
    const left = new AbortController();
    leaving.add(left);
    waiting.add(what);
    insidePage(life, () => work(left.signal))
      .catch((reason: unknown) => {
        if (life.alive && !left.signal.aborted) trace.toldFailure(ticket, failureOf(reason), reason, pageNow());
      })
      .finally(() => waiting.delete(what));
  }

  return {
    life,
    waiting: (): readonly string[] => [...waiting],
    say(posting: Posting): void {
      trace.said(posting, pageNow());
      const { ticket, submission } = posting;
      const work = async (signal: AbortSignal): Promise<void> => {
        const saved = (kept: 'on-device' | 'in-page'): void => trace.toldSaved(posting, kept, device.entries());
        trace.toldReceipt(ticket, submission.text, await outbox.post(posting, { signal, saved }));
      };
      listen(work, `${submission.text ?? ''} #${String(trace.figures.said)}`, ticket);
    },
    ask(ticket: string): void {
      const work = async (signal: AbortSignal): Promise<void> => {
        const receipt = await outbox.find({ endpoint, ticket }, { signal });
        if (receipt) trace.toldReceipt(ticket, undefined, receipt);
      };
      listen(work, `asking after ${ticket}`, ticket);
    },
    resume(): void {
      listen(
        async () => {
          for (const { ticket, receipt } of await outbox.resume(endpoint))
            listen(() => receipt, `resumed ${ticket}`, ticket);
        },
        'resuming',
        '',
      );
    },
    /** The form is closed, the page goes on living. */
    leave(): void {
      for (const left of leaving) left.abort();
      leaving.clear();
    },
    kill(): void {
      life.alive = false;
      trace.figures.killed += 1;
    },
  };
}

const EPOCH = Date.parse('2026-11-22T10:00:00+08:00');
