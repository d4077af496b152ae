import { instantOf } from '@haochaping/core';
import type { Clock } from '../store/clock.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';
import { logFault } from '../store/process-log.js';
import { factsOf, type Fact } from './facts.js';
import { messageOf } from './messages.js';
import { claim, settle, type Claimed, type Settled } from './outbox.js';
import { pushToProvince } from './push-to-province.js';
import { sendSigned, type Post, type Sent } from './send.js';
import { sinksToTry, type Sink } from './sink.js';

/** What delivering needs of its surroundings. */
export type Delivery = {
  readonly database: Database;
  readonly keys: Keys;
  /** The time by which the outbox goes. */
  readonly timeOf: () => Promise<number>;
  /** The time that signatures carry. */
  readonly clock: Clock;
  readonly post: Post;
  /** From 0 up to, not including, 1. */
  readonly chance: () => number;
  readonly onSent?: (sinkId: string, outcome: Sent['outcome']) => void;
};

const AT_A_TIME = 20;
/** A pass ends after this, so that a server that is to stop is not held up by a long queue. */
const PASS_MS = 4_000;
/** A report is dead after as many tries that count. */
const MOST_TRIES = 10;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;
const LONGEST_PROBE_MS = 60_000;

/**
 * Sends what waits, to each sink for itself: one that is down or slow holds up no other. Several processes may do this at once.
 * At least once: a report that was sent and not noted is sent again, under the same id.
 */
export async function deliverReports(delivery: Delivery): Promise<void> {
  const sinks = await sinksToTry(delivery.database, delivery.keys, await delivery.timeOf());
  const ended = await Promise.allSettled(sinks.map((sink) => deliverTo(delivery, sink)));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}

/** Sends until nothing is left, nothing comes through any more, or the pass has taken long enough. */
async function deliverTo(delivery: Delivery, first: Sink): Promise<void> {
  const started = performance.now();
  let sink = first;
  while (performance.now() - started < PASS_MS) {
    const now = await delivery.timeOf();
    // Whether a sink is back is asked with one report.
    const claimed = await claim(delivery.database, sink, sink.failures > 0 ? 1 : AT_A_TIME, now);
    if (claimed.length === 0) return;
    const factOf = await factsOf(delivery.database, claimed);
    const sent = await Promise.all(claimed.map((report) => sendOne(delivery, sink, report, factOf(report))));
    const settled = claimed.map((report, nth) => settledAs(report, sent[nth] ?? NOT_TOLD, now, delivery.chance()));
    await settle(delivery.database, settled, now);
    const after = await noteSink(delivery, sink, sent, now);
    if (!after) return;
    sink = after;
  }
}

const NOT_TOLD = { outcome: 'not-told' } as const satisfies Sent;

async function sendOne(delivery: Delivery, sink: Sink, report: Claimed, fact: Fact | undefined): Promise<Sent> {
  try {
    const sent = fact ? await tell(delivery, sink, report, fact) : NOT_TOLD;
    delivery.onSent?.(sink.sinkId, sent.outcome);
    return sent;
  } catch (error) {
    logFault('deliverReports', error);
    return { outcome: 'later', because: 'fault' };
  }
}

async function tell(delivery: Delivery, { told }: Sink, report: Claimed, fact: Fact): Promise<Sent> {
  if (told.kind === 'province') return pushToProvince(delivery.database, told.adapter, fact);
  const message = await messageOf(delivery.database, told.kind, report, fact);
  return message ? sendSigned(delivery, told, message) : NOT_TOLD;
}

/** A try counts only where the sink took another report since, so that no outage makes anything dead, however long. */
function settledAs({ report_id, attempts, tries }: Claimed, sent: Sent, now: number, chance: number): Settled {
  const taken = { report_id, attempts };
  switch (sent.outcome) {
    case 'not-told':
      return { ...taken, state: undefined };
    case 'delivered':
      return { ...taken, state: 'delivered' };
    case 'refused':
      return { ...taken, state: 'dead', because: sent.because };
    case 'later': {
      if (tries >= MOST_TRIES) return { ...taken, state: 'dead', because: sent.because };
      const nextTryAt = instantOf(now + backOff(attempts, LONGEST_WAIT_MS, chance));
      return { ...taken, state: 'waiting', nextTryAt, because: sent.because };
    }
  }
}

/** Twice as long each time, and half of it by chance, so that what failed together does not come back together. */
const backOff = (failures: number, longest: number, chance: number): number => {
  const whole = Math.min(longest, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 20));
  return whole / 2 + (whole / 2) * chance;
};

/** Notes whether anything came through; undefined where nothing did, and the sink is left alone for a while. */
async function noteSink(
  { database, chance }: Delivery,
  sink: Sink,
  sent: readonly Sent[],
  now: number,
): Promise<Sink | undefined> {
  const isAnswered = sent.some(({ outcome }) => outcome === 'delivered' || outcome === 'refused');
  const isFailing = sent.some(({ outcome }) => outcome === 'later');
  if (!isAnswered && !isFailing) return sink;
  const failures = isAnswered ? 0 : sink.failures + 1;
  const at = instantOf(now);
  await database
    .updateTable('report_sink')
    .set(
      isAnswered
        ? { last_delivered_at: at, failures, probe_at: null }
        : { failures, probe_at: instantOf(now + backOff(failures, LONGEST_PROBE_MS, chance())) },
    )
    .where('sink_id', '=', sink.sinkId)
    .execute();
  return isAnswered ? { ...sink, failures, lastDeliveredAt: at } : undefined;
}
