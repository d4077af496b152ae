import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { seededRandom } from '@haochaping/fault-injection';
import { REQUEST_OUTCOMES, isAnsweredBefore, type RequestOutcome } from '@haochaping/fault-injection';

const saidSchema = z.object({ text: z.optional(z.string()) });

type ProvinceAnswer = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };

export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>;

export type Harm = {
  /** How long a slow answer or a late request is held back. */
  readonly slowMs: number;
  /** After at most so many submissions of a run, nothing befalls it any more. */
  readonly mostFaults: number;
};

/** How often each outcome befell a request. */
export type Befell = Record<RequestOutcome, number>;

const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
const problem = (status: number, code: string, more: Record<string, string> = {}): ProvinceAnswer => ({
  status,
  headers: { ...OPEN, 'content-type': 'application/problem+json', ...more },
  body: Buffer.from(JSON.stringify({ type: `urn:hcp:problem:${code}`, title: '说明', status, code })),
});
const page = (status: number, text: string): ProvinceAnswer => ({
  status,
  headers: { ...OPEN, 'content-type': 'text/html' },
  body: Buffer.from(`<html>${text}</html>`),
});
const OWN_ANSWERS: Partial<Record<RequestOutcome, ProvinceAnswer>> = {
  busy: problem(429, 'too-many-requests', { 'retry-after': '2' }),
  'fault-before': problem(503, 'unavailable'),
  'fault-after': problem(500, 'server-fault'),
  'gateway-page': page(502, '502 Bad Gateway'),
  'gateway-after': page(504, '504 Gateway Time-out'),
  'sign-in-page': page(200, '请登录'),
  redirected: { ...page(307, ''), headers: { ...OPEN, location: 'http://127.0.0.1:9/elsewhere' } },
  'firewall-page': page(403, '您的请求可能有危险，已被拦截'),
  'wrong-address': problem(404, 'address-unknown'),
  'gateway-problem': {
    ...problem(403, 'waf-17'),
    body: Buffer.from(JSON.stringify({ type: 'about:blank', title: 'Forbidden', status: 403, code: 'waf-17' })),
  },
};
/** A page would wait five minutes for it, which only simulated time has. */
const DRAWN = REQUEST_OUTCOMES.filter((outcome) => outcome !== 'busy-for-days');
const SUBMISSION = /^\/run-(\d+)\/v1\/ratings$/;

/**
 * Stands between pages and a province. Each run has its own address under it, `/run-7`: what befalls the run's first
 * submissions follows from the seed and from nothing else, and after those it lets everything through.
 */
export async function startFaultProxy(provincePort: number, seed: number, { slowMs, mostFaults }: Harm) {
  const counted = new Map<number, number>();
  const keys = new Map<number, { readonly key: string; readonly words: string }[]>();
  const befell: Partial<Befell> = {};

  function outcomeFor(run: number): RequestOutcome {
    const nth = counted.get(run) ?? 0;
    counted.set(run, nth + 1);
    const faulty = seededRandom(seed ^ Math.imul(run + 1, 0x9e3779b1)).between(0, mostFaults);
    if (nth >= faulty) return 'through';
    const drawn = seededRandom(seed ^ Math.imul(run * 64 + nth + 1, 0x85ebca6b)).between(0, DRAWN.length);
    const outcome = DRAWN[Math.trunc(drawn)] ?? 'through';
    befell[outcome] = (befell[outcome] ?? 0) + 1;
    return outcome;
  }

  const server = createServer((incoming, outgoing) => {
    incoming.on('error', () => undefined);
    outgoing.on('error', () => undefined);
    const run = Number(SUBMISSION.exec(incoming.url ?? '')?.[1] ?? -1);
    const outcome = run < 0 || incoming.method !== 'POST' ? 'through' : outcomeFor(run);
    bodyOf(incoming)
      .then((body) => {
        if (run >= 0 && incoming.method === 'POST') note(run, incoming, body);
        return applyOutcome(outcome, outgoing, () => forwarded(provincePort, incoming, body), slowMs);
      })
      .catch(() => outgoing.destroy());
  });

  function note(run: number, { headers }: IncomingMessage, body: Buffer): void {
    const said = saidSchema.parse(JSON.parse(body.toString()));
    const seen = keys.get(run) ?? [];
    seen.push({ key: String(headers['idempotency-key']), words: said.text ?? '' });
    keys.set(run, seen);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    befell,
    /** From here on everything of this run gets through. */
    heal: (run: number) => void counted.set(run, Infinity),
    /** The key and the words of each submission of a run that came by. */
    cameBy: (run: number) => keys.get(run) ?? [],
    close: () => server.close().closeAllConnections(),
  };
}

/** Sends the request on, or an answer back, as its outcome will have it. */
async function applyOutcome(
  outcome: RequestOutcome,
  outgoing: ServerResponse,
  forward: () => Promise<ProvinceAnswer>,
  slowMs: number,
): Promise<void> {
  if (outcome === 'dropped-before') {
    outgoing.destroy();
    return;
  }
  const own = OWN_ANSWERS[outcome];
  if (own && isAnsweredBefore(outcome)) return answer(outgoing, own);
  if (outcome === 'arrives-late') await passed(slowMs);
  const told = await forward();
  if (outcome === 'dropped-after' || outcome === 'arrives-late') {
    outgoing.destroy();
    return;
  }
  if (own) return answer(outgoing, own);
  if (outcome === 'slow-after') await passed(slowMs);
  const half = told.body.subarray(0, told.body.length / 2);
  if (outcome === 'cut-short-after') return answer(outgoing, { ...told, body: half });
  if (outcome !== 'broken-off-after') return answer(outgoing, told);
  outgoing.writeHead(told.status, { ...told.headers, 'content-length': told.body.length });
  outgoing.write(half, () => outgoing.destroy());
}

const passed = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));

async function answer(outgoing: ServerResponse, { status, headers, body }: ProvinceAnswer): Promise<void> {
  outgoing.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) if (part instanceof Buffer) parts.push(part);
  return Buffer.concat(parts);
}

function forwarded(
  port: number,
  { url = '', method, headers }: IncomingMessage,
  body: Buffer,
): Promise<ProvinceAnswer> {
  const path = url.replace(/^\/run-\d+/, '');
  return new Promise((resolve, reject) => {
    const onward = request({ host: '127.0.0.1', port, path, method, headers }, (told) => {
      bodyOf(told).then((whole) => {
        const { 'transfer-encoding': _chunks, connection: _its, ...kept } = told.headers;
        resolve({ status: told.statusCode ?? 502, headers: textsOf(kept), body: whole });
      }, reject);
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

const textsOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
