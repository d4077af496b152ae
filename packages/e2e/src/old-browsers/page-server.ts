import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { reportSchema, type Report } from './report.js';

/** Where the page lives. The interface lies on the same host, and its answers to ratings can get lost. */
export async function startPageServer(province: string, script: string) {
  const reports: Report[] = [];
  const keys: string[] = [];
  const sending = { now: 0, most: 0 };
  let losing = false;
  let given: object = {};
  let heard = (): void => undefined;

  async function pass(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const isRating = request.method === 'POST' && request.url === '/v1/ratings';
    if (isRating) {
      keys.push(String(request.headers['idempotency-key']));
      sending.most = Math.max(sending.most, (sending.now += 1));
      // Long enough for the page beside to come and try the same.
      if (reports.some(({ step }) => step === 'answer-lost')) await new Promise((passed) => setTimeout(passed, 2_000));
    }
    const { method = 'GET', url = '/', headers } = request;
    const sent = Object.entries(headers).filter(([name]) =>
      /^(authorization|content-type|idempotency-key)$/.test(name),
    );
    const answer = await fetch(province + url, {
      method,
      headers: Object.fromEntries(sent.map(([name, value]) => [name, String(value)])),
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    if (isRating) sending.now -= 1;
    if (isRating && losing) request.socket.destroy();
    else response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(text);
  }

  function serve(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.startsWith('/v1/')) return void pass(request, body, response);
    if (path === '/lose-answers') losing = true;
    if (path === '/' && request.url === '/?again') losing = false;
    if (path === '/report') {
      reports.push(reportSchema.parse(JSON.parse(body.toString())));
      heard();
    }
    if (path === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(given));
    else if (path === '/page.js')
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
    else response.writeHead(204).end();
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => serve(request, Buffer.concat(parts), response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    keys,
    sending,
    give: (what: object) => void (given = what),
    /** The reports, once all these steps were reported or one has failed; rejects after a time. */
    async hear(steps: readonly Report['step'][], withinMs: number): Promise<readonly Report[]> {
      const ends = Date.now() + withinMs;
      const complete = (): boolean =>
        reports.some(({ step }) => step === 'failed') ||
        steps.every((step) => reports.some((one) => one.step === step));
      while (!complete()) {
        if (Date.now() >= ends) return [...reports, { step: 'failed', message: `silent for ${withinMs} ms` }];
        await Promise.race([new Promise<void>((next) => (heard = next)), new Promise((tick) => setTimeout(tick, 500))]);
      }
      return reports;
    },
    stop: () => {
      server.close().closeAllConnections();
    },
  };
}

/** Says what went wrong even where the page's own script could not begin. */
const REPORTS_ERRORS =
  "addEventListener('error',function(e){fetch('/report',{method:'POST',body:JSON.stringify({step:'failed',message:e.message})})})";

const pageOf = (given: object): string =>
  `<!doctype html><meta charset="utf-8"><script>${REPORTS_ERRORS}</script>` +
  `<body data-given='${JSON.stringify(given)}'><script src="/page.js"></script>`;
