import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDepartmentClient } from '@haochaping/client/department';
import * as z from 'zod/mini';
import { seededRandom, type SeededRandom } from '@haochaping/fault-injection';
import { CLOSED_CASE } from '@haochaping/fault-injection';
import { FAULTS_OF, SERVER_FAULTS, type ServerFaultName } from './server-faults.js';
import { startProcesses, type Database, type Processes } from './server-processes.js';

const AT_ONCE = 12;
const PAUSE_MS = 50;
/** At the most; fewer where every kind of fault would not get its turn. */
const TICKETS_A_FAULT = 10;
const receiptSchema = z.object({ ratingNo: z.string() });

export type ServerRun = {
  readonly seed: number;
  readonly database: Database;
  readonly tickets: number;
  /** No fault begins later but the first of its kind, and everything must have been accepted as long again after it. */
  readonly withinMs: number;
};

/** What a run has shown. Everything but the answers and the faults must be zero or equal. */
export type ServerVerdict = {
  readonly accepted: number;
  readonly ticketsUsed: number;
  readonly lostAcknowledgements: number;
  readonly processDeaths: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly befell: Readonly<Partial<Record<ServerFaultName, number>>>;
  /** The kinds that could have befallen it here and did not. */
  readonly spared: readonly ServerFaultName[];
};

/** Rates many tickets, each with its own key until it is acknowledged, while one fault after the other befalls the servers. */
export async function injectServerFaults({ seed, database, tickets, withinMs }: ServerRun): Promise<ServerVerdict> {
  const processes = await startProcesses(database);
  try {
    const answers: Record<string, number> = {};
    const possible = FAULTS_OF[database].filter((name) => name !== 'disk-full' || processes.disk);
    const harm = harmOf(processes, possible, seededRandom(seed));
    const endsAt = performance.now() + withinMs;
    let rated = 0;
    const harmed = harm.until(() => rated >= tickets || performance.now() > endsAt);
    const ticketsAFault = Math.min(TICKETS_A_FAULT, Math.floor(tickets / possible.length));
    const acknowledged = new Map<string, string>();
    let next = 0;
    const citizens = Array.from({ length: AT_ONCE }, async (_, which) => {
      const random = seededRandom(seed + which + 1);
      while (next < tickets) {
        next += 1;
        const caseNo = `FAULTS-${String(next)}`;
        const faultsBefore = Math.floor((next - 1) / ticketsAFault);
        while (harm.begun() < faultsBefore && performance.now() < endsAt) await sleep(PAUSE_MS);
        const { ticketHash, ratingNo } = await rateOne(processes, caseNo, random, answers, endsAt + withinMs);
        acknowledged.set(ticketHash, ratingNo);
        rated += 1;
      }
    });
    await Promise.all([harmed, ...citizens]);
    const deaths = processes.servers.reduce((sum, server) => sum + server.deaths(), 0);
    const ratings = await processes.ratings();
    const stored = new Map(ratings.map(({ ticket_hash, rating_no }) => [ticket_hash, rating_no]));
    return {
      accepted: ratings.length,
      ticketsUsed: tickets,
      lostAcknowledgements: [...acknowledged].filter(([hash, ratingNo]) => stored.get(hash) !== ratingNo).length,
      processDeaths: deaths,
      answers,
      befell: harm.befell,
      spared: possible.filter((name) => !harm.befell[name]),
    };
  } finally {
    await processes.remove();
  }
}

/**
 * One fault after the other, drawn from a bag that holds each kind once and is filled again when it is empty, so that none is left
 * out and none comes three times in a row.
 */
function harmOf(processes: Processes, kinds: readonly ServerFaultName[], random: SeededRandom) {
  const befell: Partial<Record<ServerFaultName, number>> = {};
  let begun = 0;
  let bag: ServerFaultName[] = [];
  return {
    befell,
    begun: () => begun,
    async until(isOver: () => boolean): Promise<void> {
      while (!isOver() || begun < kinds.length) {
        await sleep(random.between(200, 1_500));
        if (bag.length === 0) bag = shuffled(kinds, random);
        const name = bag.pop();
        if (!name) return;
        begun += 1;
        befell[name] = (befell[name] ?? 0) + 1;
        await SERVER_FAULTS[name](processes, random);
      }
    },
  };
}

function shuffled<Item>(items: readonly Item[], random: SeededRandom): Item[] {
  const keyed = items.map((item) => ({ item, key: random.fraction() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

async function rateOne(
  { servers, credentials }: Processes,
  caseNo: string,
  random: SeededRandom,
  answers: Record<string, number>,
  giveUpAt: number,
): Promise<{ readonly ticketHash: string; readonly ratingNo: string }> {
  const endpoint = (): string => servers[Math.trunc(random.between(0, servers.length))]?.address ?? '';
  const ticket = await persisting(giveUpAt, async () => {
    const department = createDepartmentClient({ endpoint: endpoint(), ...credentials });
    await department.registerServiceCase(caseNo, CLOSED_CASE);
    return (await department.requestTicket(caseNo, { channel: 'pc' })).ticket;
  });
  const level = random.happens(0.3) ? 'dissatisfied' : 'satisfied';
  const body = JSON.stringify({
    service: { level, indicators: [] },
    answers: {},
    ...(level === 'dissatisfied' && { text: caseNo }),
  });
  const headers = {
    authorization: `Bearer ${ticket}`,
    'content-type': 'application/json',
    'idempotency-key': `key-of-${caseNo}-0123456789`,
  };
  const ratingNo = await persisting(giveUpAt, async () => {
    const told = await sent(`${endpoint()}/v1/ratings`, { method: 'POST', headers, body });
    answers[told.kind] = (answers[told.kind] ?? 0) + 1;
    if (told.kind !== '201') throw new Error(told.kind);
    return receiptSchema.parse(told.json).ratingNo;
  });
  return { ticketHash: createHash('sha256').update(ticket).digest('base64url'), ratingNo };
}

const notConnectedSchema = z.object({ cause: z.object({ code: z.literal('ECONNREFUSED') }) });

/** What a citizen gets: a status with what comes with it, nobody there, or an answer that was cut off. */
async function sent(url: string, init: RequestInit): Promise<{ readonly kind: string; readonly json?: unknown }> {
  try {
    const response = await fetch(url, init);
    return { kind: String(response.status), json: await response.json() };
  } catch (error) {
    return { kind: notConnectedSchema.safeParse(error).success ? 'nobody there' : 'cut off' };
  }
}

async function persisting<Result>(until: number, attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** What must not be; nothing where everything is as it should be. */
export function faultsIn(verdict: ServerVerdict): readonly string[] {
  const { accepted, ticketsUsed, lostAcknowledgements, processDeaths, answers, befell, spared } = verdict;
  // Only who is killed cuts an answer off: who is told to stop answers everybody first.
  const wanted = ['201', '503', 'nobody there', ...(befell['server-is-killed'] ? ['cut off'] : [])];
  const unwanted = Object.keys(answers).filter((kind) => !wanted.includes(kind));
  return [
    ...(accepted === ticketsUsed ? [] : [`${String(accepted)} 件评价，${String(ticketsUsed)} 张票据`]),
    ...(lostAcknowledgements === 0 ? [] : [`${String(lostAcknowledgements)} 份回执没有对应的评价`]),
    ...(processDeaths === 0 ? [] : [`进程自己退出 ${String(processDeaths)} 次`]),
    ...spared.map((name) => `没有发生：${name}`),
    ...unwanted.map((kind) => `${String(answers[kind])} 次答 ${kind}`),
  ];
}
