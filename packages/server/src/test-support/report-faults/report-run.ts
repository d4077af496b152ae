import { instantOf } from '@haochaping/core';
import { seededRandom, type SeededRandom } from '@haochaping/fault-injection';
import type { KyselyPlugin } from 'kysely';
import { deliverReports, type Delivery } from '../../reports/deliver-reports.js';
import { reportsInState, resendReports } from '../../reports/operate-reports.js';
import { setSink } from '../../reports/operate-sinks.js';
import type { Post } from '../../reports/send.js';
import { keysFrom } from '../../store/crypto/keys.js';
import type { Database } from '../../store/database/database.js';
import { REGION, putFollowUp, putRating } from './put-facts.js';
import { faultsAt, type Arrival, type FactPut } from './verdict.js';
import { MASTER_KEY } from '../test-province.js';

const KEYS = keysFrom(MASTER_KEY);
const START = Date.parse('2026-10-16T10:00:00+08:00');
const MINUTE = 60_000;
const DAY = 86_400_000;

/** What may become of a message on its way. Those that say `after` were received. */
const FATES = [
  'through',
  'through',
  'through',
  'lost-before',
  'lost-after',
  'busy',
  'fault',
  'redirected',
  'late',
] as const;

/** Deliberate mistakes, which have to be found: a new id for each attempt, or an answer for what was not received. */
export type Mistake = 'without-keys' | 'lying-disk' | undefined;

export type ReportRun = { readonly faults: readonly string[]; readonly figures: Readonly<Record<string, number>> };

/**
 * One run of the real outbox in a real database: facts of several ratings are put on record while two processes deliver them over a
 * network that loses, repeats, delays and refuses, to receivers that are down for up to a day; processes are killed and start again.
 * Whatever happens, each fact arrives, in order within its rating, and again only under the same id.
 */
export async function reportRun(database: Database, seed: number, mistake: Mistake): Promise<ReportRun> {
  const random = seededRandom(seed);
  const world = worldOf(database, random, mistake);
  await freshSinks(database);
  const facts = await factsWhileDelivering(world, seed);
  await settleAll(world);
  const faults = SINKS.flatMap((sink) => faultsAt(sink, facts, world.arrivals));
  return { faults, figures: { ...world.figures, facts: facts.length, arrivals: world.arrivals.length } };
}

const SINKS = ['up', 'other'];

/** The same sinks for every run, as if nothing had ever been sent to them. */
async function freshSinks(database: Database): Promise<void> {
  const known = await database.selectFrom('report_sink').select('sink_id').execute();
  if (known.length > 0) {
    await database.deleteFrom('report').execute();
    await database.updateTable('report_sink').set({ last_delivered_at: null, failures: 0, probe_at: null }).execute();
    return;
  }
  const app = { app_id: 'portal', name: '部门门户', encrypted_secret: '', created_at: instantOf(START) };
  await database.insertInto('app').values(app).execute();
  for (const sinkId of SINKS) {
    const settings = {
      kind: 'platform',
      appId: 'city',
      secret: 'not-a-real-secret',
      algorithm: 'hmac-sha256',
    } as const;
    await setSink(database, KEYS, { sinkId, url: `https://${sinkId}.example/`, settings }, undefined, START);
  }
}

type World = ReturnType<typeof worldOf>;

/** Time, the network between, and the processes. */
function worldOf(database: Database, random: SeededRandom, mistake: Mistake) {
  let now = START;
  const arrivals: Arrival[] = [];
  const underway: { readonly at: number; readonly arrival: Arrival }[] = [];
  const outage = { from: START + random.between(0, 5) * MINUTE, to: START + random.between(0, 1) ** 3 * DAY };
  /** Always refused, always answered with a fault, or with nothing. */
  const poison = new Map<string, 'refused' | 'fault' | 'lost-before'>();
  const figures = {
    passes: 0,
    kills: 0,
    late: 0,
    poison: 0,
    dead: 0,
    outageHours: Math.max(0, outage.to - outage.from) / 3_600_000,
  };
  let isCalm = false;
  const fateOf = (arrival: Arrival) => {
    const poisoned = poison.get(`${arrival.ratingNo} ${arrival.of}`);
    if (poisoned) return poisoned;
    if (isCalm) return 'through';
    if (now >= outage.from && now < outage.to) return 'lost-before';
    return FATES[Math.floor(random.between(0, FATES.length))] ?? 'through';
  };
  const post: Post = async ({ url, headers, body }) => {
    const arrival = arrivalOf(
      url,
      mistake === 'without-keys' ? String(random.fraction()) : (headers['idempotency-key'] ?? ''),
      body,
    );
    const fate = fateOf(arrival);
    await Promise.resolve();
    switch (fate) {
      case 'through':
        arrivals.push(arrival);
        return 204;
      case 'lost-after':
        arrivals.push(arrival);
        throw new Error('no answer');
      case 'late':
        figures.late += 1;
        underway.push({ at: now + random.between(0, 30) * MINUTE, arrival });
        if (mistake === 'lying-disk') return 204;
        throw new DOMException('no answer in time', 'TimeoutError');
      case 'lost-before':
        throw new Error('unreachable');
      default:
        return { busy: 503, fault: 500, redirected: 302, refused: 422 }[fate];
    }
  };
  const processes = [0, 1].map(() => processOf());
  function processOf() {
    const life = { isKilled: false };
    const kill: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (life.isKilled) throw new Error('killed');
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const delivery: Delivery = {
      database: database.withPlugin(kill),
      keys: KEYS,
      timeOf: () => Promise.resolve(now),
      clock: { now: () => now },
      post: (request) => {
        // Of a killed process some messages still leave.
        if (!isCalm && random.happens(0.03)) life.isKilled = true;
        return post(request);
      },
      chance: random.fraction,
    };
    return { life, delivery };
  }
  return {
    database,
    random,
    arrivals,
    figures,
    poison,
    now: () => now,
    calm: (): void => {
      isCalm = true;
      poison.clear();
    },
    /** Both processes make a pass at once; one that was killed starts again. */
    pass: async (): Promise<void> => {
      figures.passes += 1;
      await Promise.all(processes.map(({ delivery }) => deliverReports(delivery).catch(() => undefined)));
      for (const [nth, { life }] of processes.entries()) {
        if (!life.isKilled) continue;
        figures.kills += 1;
        processes[nth] = processOf();
      }
    },
    forward: (ms: number): void => {
      now += ms;
      for (const late of underway.splice(0).sort((one, other) => one.at - other.at)) {
        if (late.at <= now) arrivals.push(late.arrival);
        else underway.push(late);
      }
    },
  };
}

function arrivalOf(url: string, messageId: string, body: string): Arrival {
  const { kind, ratingNo, position } = JSON.parse(body) as { kind: string; ratingNo: string; position?: number };
  return { sink: new URL(url).hostname.split('.')[0] ?? '', messageId, body, ratingNo, of: `${kind} ${position ?? 0}` };
}

/** Puts facts on record between passes, so that messages of one rating are on their way while the next ones come. */
async function factsWhileDelivering(world: World, seed: number): Promise<readonly FactPut[]> {
  const { random, database } = world;
  const facts: FactPut[] = [];
  const counts = new Map<string, number>();
  const steps = 6 + Math.floor(random.between(0, 8));
  for (let step = 0; step < steps; step += 1) {
    const nth = Math.floor(random.between(0, 3));
    const ratingNo = `${REGION}-20261016-${seed.toString(16).toUpperCase().padStart(7, '0')}${nth}`;
    const count = counts.get(ratingNo) ?? 0;
    counts.set(ratingNo, count + 1);
    const fact = { ratingNo, of: count === 0 ? 'rating 0' : `follow-up ${count}` };
    await (count === 0
      ? putRating(database, ratingNo, world.now())
      : putFollowUp(database, ratingNo, count, world.now()));
    facts.push(fact);
    if (random.happens(0.1)) {
      world.figures.poison += 1;
      const how = (['refused', 'fault', 'lost-before'] as const)[Math.floor(random.between(0, 3))] ?? 'fault';
      world.poison.set(`${fact.ratingNo} ${fact.of}`, how);
    }
    if (random.happens(0.6)) await world.pass();
    world.forward(random.happens(0.2) ? random.between(0, 6) * 3_600_000 : random.between(0, 3) * MINUTE);
  }
  return facts;
}

/** The network heals after a while; what is dead the operator resends once its cause is gone; time goes on until nothing waits. */
async function settleAll(world: World): Promise<void> {
  const { database } = world;
  for (let round = 0; round < 200; round += 1) {
    if (round === 6) world.calm();
    await world.pass();
    world.forward(round < 6 ? 10 * MINUTE : 6 * 3_600_000);
    const dead = await reportsInState(database, { state: 'dead' });
    const waiting = await reportsInState(database, { state: 'waiting' });
    if (dead.length + waiting.length === 0) break;
    if (round < 6 || dead.length === 0) continue;
    world.figures.dead += dead.length;
    await resendReports(database, { ids: dead.map(({ id }) => id) }, world.now());
  }
  world.forward(DAY);
}
