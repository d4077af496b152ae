import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Nobody answers, an answer takes long, a gateway's error, an answer that makes no sense. */
export const FAILURES = ['down', 'slow', 'error-500', 'garbage'] as const;
export type Failure = (typeof FAILURES)[number];

export type MockCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
type MockReply = { readonly status?: number; readonly type?: string; readonly text: string };

export type MockOptions = {
  /** 0 for any free port. */
  readonly port?: number;
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number;
  /** How long an answer takes when it is slow. */
  readonly slowMs?: number;
};

/** A running counterpart of a province. */
export type Mock = {
  readonly url: string;
  /** Fails from now on in this way, or with undefined answers again. */
  readonly failWith: (failure: Failure | undefined) => void;
  readonly stop: () => Promise<void>;
};

const LONGEST_BODY = 1_000_000;
/** `POST /mock/failure?kind=error-500` from outside; without a kind it answers again. */
const CONTROL = '/mock/failure';

/** Listens on this computer only. */
export async function startMock(answer: (call: MockCall) => MockReply, options: MockOptions = {}): Promise<Mock> {
  let failure: Failure | undefined;
  const reply = async (call: MockCall, response: ServerResponse): Promise<void> => {
    if (call.path === CONTROL && call.method === 'POST') {
      failure = FAILURES.find((kind) => kind === call.query.get('kind'));
      send(response, { text: failure ?? 'ok' });
      return;
    }
    if (failure === 'down') return void response.destroy();
    if (failure === 'slow') await sleep(options.slowMs ?? 30_000, undefined, { ref: false });
    if (failure === 'error-500') {
      send(response, { status: 500, text: '<h1>500</h1>' });
      return;
    }
    send(response, failure === 'garbage' ? { text: '%%%<html' } : answer(call));
  };
  const server = createServer((request, response) => {
    callIn(request)
      .then(
        (call) => reply(call, response),
        () => response.destroy(),
      )
      .catch(() => response.destroy());
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    failWith: (kind) => void (failure = kind),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function callIn(request: IncomingMessage): Promise<MockCall> {
  request.setEncoding('utf8');
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LONGEST_BODY) throw new Error('The body is too long.');
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mock');
  return { method: request.method ?? 'GET', path: pathname, query: searchParams, headers: request.headers, body };
}

function send(response: ServerResponse, { status = 200, type = 'text/plain', text }: MockReply): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
}

export const jsonReply = (value: unknown): MockReply => ({ type: 'application/json', text: JSON.stringify(value) });

export const notFound: MockReply = { status: 404, text: '404' };
