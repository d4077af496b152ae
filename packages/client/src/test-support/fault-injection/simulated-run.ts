import { seededRandom, type RequestOutcome } from '@haochaping/fault-injection';
import { device } from './device.js';
import { createTrace, type Figures } from './trace.js';
import { simulatedFetch } from './network.js';
import type { Mistake } from './page.js';
import { owed, playScript, reopen, type Scene } from './play.js';
import { simulatedProvince, type SimulatedTicket } from './province.js';
import type { Script } from './script.js';
import { virtualTime } from './virtual-time.js';

const ENDPOINT = 'https://hcp.example.gov.cn';
const HOUR_MS = 3_600_000;
/** Within it all that still waits has been sent again: the longest pause is a minute. */
const AFTERWARDS_MS = 600_000;

export type Outcome = {
  readonly faults: readonly string[];
  readonly figures: Figures;
  readonly accepted: number;
  readonly tickets: number;
};

/** Plays a script to its end, lets the network heal, opens a page again, and says what was not as it must be. */
export async function simulatedRun(script: Script, mistake?: Mistake): Promise<Outcome> {
  const time = virtualTime();
  const luck = seededRandom(script.seed);
  const tickets = ticketsOf(script);
  const province = simulatedProvince(time.now, tickets);
  const told = createTrace(province.rated, true);
  const watch = { written: told.wrote, unwritten: told.unwrote, removed: told.removed };
  const own = device(luck, watch, { now: time.now, locks: script.locks, pace: 1, lies: mistake === 'lying-disk' });
  const weather = { stormy: true, downUntil: 0, requests: 0 };
  const fate = (): RequestOutcome => {
    weather.requests += 1;
    return (weather.stormy && script.fates[weather.requests % script.fates.length]) || 'through';
  };
  const fetch = simulatedFetch(province, luck, { fate, up: () => time.now() >= weather.downUntil });
  const scene: Scene = {
    script,
    endpoint: ENDPOINT,
    tickets: tickets.map(({ ticket }) => ticket),
    device: own,
    trace: told,
    now: time.now,
    pass: (millis) => time.pass(time.now() + millis),
    sleep: time.sleep,
    goDown: (millis) => (weather.downUntil = time.now() + millis),
    mistake,
  };
  const { setTimeout, clearTimeout } = time;
  await instead({ setTimeout, clearTimeout, fetch }, luck.fraction, async () => {
    const pages = [...(await playScript(scene))];
    weather.stormy = false;
    await scene.pass(AFTERWARDS_MS);
    reopen(scene, pages);
    await scene.pass(AFTERWARDS_MS);
    for (const what of owed(pages)) told.faults.push(`${what}: the page never heard of it`);
  });
  const ratings = [...province.ratings.values()];
  told.close(own.entries());
  told.stray(ratings);
  const used = new Set(ratings.map(({ ticket }) => ticket));
  return { faults: told.faults, figures: told.figures, accepted: ratings.length, tickets: used.size };
}

const ticketsOf = ({ tickets }: Script): readonly SimulatedTicket[] =>
  tickets.map(({ occasion, opensAfter, hours }, index) => ({
    ticket: `ticket-${String(index)}`,
    occasion: `occasion-${String(occasion)}`,
    opensAt: opensAfter * 1000,
    expiresAt: hours * HOUR_MS,
  }));

/** Something else in place of the global functions, for as long as the work takes. */
async function instead(ours: object, random: () => number, work: () => Promise<void>): Promise<void> {
  const { setTimeout, clearTimeout, fetch } = globalThis;
  const { random: real } = Math;
  Object.assign(globalThis, ours);
  Math.random = random;
  try {
    await work();
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout, fetch });
    Math.random = real;
  }
}
