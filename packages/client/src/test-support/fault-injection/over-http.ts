import { createHash } from 'node:crypto';
import { CLOSED_CASE, campaignAsked, seededRandom, ledgerSchema, type Ledger } from '@haochaping/fault-injection';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { createDepartmentClient, type DepartmentClient } from '../../department.js';
import { device } from './device.js';
import { FASTER, accelerateTimers } from './accelerated-timers.js';
import { createTrace, type Figures } from './trace.js';
import { owed, playScript, reopen, type Scene } from './play.js';
import type { Rated } from './province.js';
import { script, type Script } from './script.js';

/** The same runs before a real server: real fetch, real HTTP, a proxy that does the network's harm, and restarts. */
const AT_ONCE = 40;
/** By then everything that still waits has been sent: a restart of the server takes a few seconds of it. */
const LONGEST_MS = 1_800_000;
/** What a disk does late it does within ten seconds. */
const LATEST_WRITE_MS = 15_000;
const portalSchema = z.object({ endpoint: z.string(), appId: z.string(), secret: z.string() });
const { seed, runs, mistake } = campaignAsked(2_000);
const proxy = process.env.HCP_FAULTS_PROXY ?? '';
const department = createDepartmentClient(portalSchema.parse(JSON.parse(process.env.HCP_FAULTS_PORTAL ?? '')));
const passed = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis / FASTER));
const now = (): number => performance.now() * FASTER;

const rows = new Map<string, Ledger[number]>();
const caseOf = (run: number, occasion: number): string => `STORM-${String(run)}-${String(occasion)}`;
const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url');

/** Plays one script, and gives what is left to be checked when the database can be looked into. */
async function httpRun(
  each: Script,
  run: number,
): Promise<() => { readonly faults: readonly string[]; readonly figures: Figures }> {
  const tickets = await ticketsFor(department, each, run);
  const caseNos = new Map(tickets.map((ticket, index) => [ticket, caseOf(run, each.tickets[index]?.occasion ?? 0)]));
  const rated = (ticket: string): Rated | undefined => {
    const row = rows.get(caseNos.get(ticket) ?? '');
    return row && { ...row, ticket: tickets.find((one) => hashOf(one) === row.ticketHash) ?? '', receipt: '' };
  };
  const told = createTrace(rated, false);
  const built = { now, locks: each.locks, pace: FASTER, lies: mistake === 'lying-disk' };
  const own = device(
    seededRandom(each.seed),
    { written: told.wrote, unwritten: told.unwrote, removed: told.removed },
    built,
  );
  const endpoint = `${proxy}/run-${String(run)}`;
  const nothing = (): void => undefined;
  const scene: Scene = {
    script: each,
    endpoint,
    tickets,
    device: own,
    trace: told,
    now,
    pass: passed,
    sleep: nothing,
    goDown: nothing,
    mistake,
  };
  const pages = [...(await playScript(scene))];
  // What a page that was killed asked of a slow disk may still be written down, and is then for the next page to send.
  await passed(LATEST_WRITE_MS);
  reopen(scene, pages);
  const deadline = now() + LONGEST_MS;
  while ((owed(pages).length > 0 || own.entries().length > 0) && now() < deadline) {
    await passed(5_000);
    if (owed(pages).length === 0 && own.entries().length > 0) reopen(scene, pages);
  }
  for (const what of owed(pages)) told.faults.push(`${what}: the page never heard of it`);
  const left = own.entries();
  for (const { life } of pages) life.alive = false;
  return () => {
    told.close(left);
    told.stray([...new Set(tickets)].flatMap((ticket) => rated(ticket) ?? []));
    return { faults: told.faults, figures: told.figures };
  };
}

async function ticketsFor(portal: DepartmentClient, { tickets }: Script, run: number): Promise<readonly string[]> {
  const issued: string[] = [];
  for (const { occasion } of tickets) {
    await portal.registerServiceCase(caseOf(run, occasion), CLOSED_CASE);
    issued.push((await portal.requestTicket(caseOf(run, occasion), { channel: 'pc' })).ticket);
  }
  return issued;
}

accelerateTimers();
const scripts = fc.sample(script, { seed, numRuns: runs }).entries();
const checks: [number, () => { readonly faults: readonly string[]; readonly figures: Figures }][] = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const [run, each] of scripts) checks.push([run, await again(() => httpRun(each, run))]);
  }),
);

/** Only what comes before the run, its tickets, may find the server restarting. */
async function again<Done>(work: () => Promise<Done>): Promise<Done> {
  for (let left = 20; ; left -= 1) {
    try {
      return await work();
    } catch (reason) {
      if (left === 0) throw reason;
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
}

const ledger = new Promise<Ledger>((resolve) => {
  process.once('message', (told) => resolve(ledgerSchema.parse(told)));
});
process.send?.('done');
const found = await ledger;
for (const row of found) rows.set(row.caseNo, row);
const total: Record<string, number> = {
  ratings: found.length,
  occasions: rows.size,
  tickets: new Set(found.map(({ ticketHash }) => ticketHash)).size,
};
let faulty = 0;
for (const [run, check] of checks) {
  const { faults, figures } = check();
  for (const [name, figure] of Object.entries(figures)) total[name] = (total[name] ?? 0) + figure;
  if (faults.length === 0) continue;
  faulty += 1;
  if (!mistake) console.log(`第 ${String(run)} 轮`, faults);
}
console.log(total);
const doubled = found.length !== rows.size;
console.log(`${String(checks.length)} 轮，${String(faulty)} 轮有错${doubled ? '，有重复的评价' : ''}`);
process.exit((faulty > 0 || doubled) === (mistake !== undefined) ? 0 : 1);
