import { getRequestListener } from '@hono/node-server';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Open } from '../operator/run-command.js';
import type { Clock } from '../store/clock.js';
import { isUnavailable } from '../store/database/errors.js';
import { logCall, logFault } from '../store/process-log.js';
import { COMMANDS_THERE_ARE, answerCommand, commandLineAt } from './command-call.js';
import type { Metrics } from './metrics.js';
import { operatorProblem } from './operator-problem.js';
import { countsPerMinute, secondsToNextMinute } from './rate-limit.js';
import { openSidePort, type SideAddress } from './side-port.js';

/** Where the operator's commands are taken, and the token that whoever calls them has to know. */
export type OperatorAddress = SideAddress & { readonly token: string };

type Served = {
  /** What a command works on. */
  readonly open: Open;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly stopSeconds: number;
};

/** From one address in a minute; then it waits, unless it has the right one. */
const WRONG_TOKENS = 10;

/** Every answer may hold a secret. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Serves the operator's commands. */
export function serveOperator({ token, ...address }: OperatorAddress, { open, metrics, clock, stopSeconds }: Served) {
  const refusalFor = guarding(token, clock);
  const answer = async (request: Request, from: string): Promise<Response> => {
    const started = performance.now();
    const requestId = randomBytes(16).toString('hex');
    let endpoint = 'operator';
    const answered = async (): Promise<Response> => {
      const refusal = refusalFor(request, from);
      if (refusal) return refusal;
      const line = commandLineAt(request.url);
      if (!line) return operatorProblem('command-unknown', { detail: COMMANDS_THERE_ARE });
      endpoint = `operator ${line.command.name}`;
      if (request.method !== 'POST') return operatorProblem('method-not-allowed', { headers: { allow: 'POST' } });
      return answerCommand(line, request, open);
    };
    const response = await answered().catch((error: unknown) => {
      logFault(endpoint, error, requestId);
      return operatorProblem(isUnavailable(error) ? 'unavailable' : 'server-fault');
    });
    for (const [name, value] of Object.entries({ ...HEADERS, 'x-request-id': requestId }))
      response.headers.set(name, value);
    const milliseconds = performance.now() - started;
    metrics.countCall(endpoint, response.status, milliseconds / 1000);
    logCall({ requestId, endpoint, status: response.status, milliseconds: Math.round(milliseconds) });
    return response;
  };
  const listener = getRequestListener((request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? ''), {
    errorHandler: () => operatorProblem('command-unknown', { detail: COMMANDS_THERE_ARE }), // a request line that is no address
  });
  return openSidePort(
    address,
    (request, response) => {
      request.headers.host = 'operator'; // plays no part in routing
      void listener(request, response);
    },
    { what: '运营方的接口', setting: 'HCP_OPERATOR_PORT', stopSeconds },
  );
}

/** Refuses whoever does not know the token. */
function guarding(token: string, clock: Clock): (request: Request, from: string) => Response | undefined {
  const expected = digestOf(token);
  const wrong = countsPerMinute();
  return ({ headers }, from) => {
    // Of equal length, and compared in constant time: how long it takes tells nothing about the token.
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
    if (timingSafeEqual(digestOf(given), expected)) return undefined;
    const now = clock.now();
    if (wrong.countOf(from, now) >= WRONG_TOKENS) {
      return operatorProblem('too-many-tries', { headers: { 'retry-after': String(secondsToNextMinute(now)) } });
    }
    wrong.add(from, now);
    return operatorProblem('token-wrong', { headers: { 'www-authenticate': 'Bearer' } });
  };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
