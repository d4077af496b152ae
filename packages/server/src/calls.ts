import { HOST_CLOCK, type Clock } from './clock.js';
import type { OpenDatabase } from './database/opened.js';
import { handlersOn } from './handlers.js';
import { httpApp } from './http/app.js';
import { doormenOf } from './http/doormen.js';
import { readinessOf } from './http/health.js';
import { rateLimit } from './http/rate-limit.js';
import { sandboxTime } from './sandbox/sandbox-clock.js';
import type { HostedRegions } from './places/hosted-regions.js';
import { provinceWithin } from './rating-page/province-within.js';
import type { Keys } from './secrecy/keys.js';

type On = Pick<OpenDatabase, 'database' | 'checkWrites'> & {
  readonly keys: Keys;
  /** Lets anyone move the clock forward. */
  readonly sandbox: boolean;
  readonly hostedRegions: HostedRegions;
  readonly clock?: Clock;
  /** Before every path, as callers see it. */
  readonly basePath?: string;
  /** Whether the server has been told to stop. */
  readonly isClosing?: () => boolean;
};

/** What answers calls about a database, and what time it is there. How the calls arrive is somebody else's affair. */
export function callsOn({ database, checkWrites, keys, sandbox, hostedRegions, ...rest }: On) {
  const { clock = HOST_CLOCK, basePath = '', isClosing = () => false } = rest;
  const hostTime = (): Promise<number> => Promise.resolve(clock.now());
  const timeOf = sandbox ? () => sandboxTime(database, clock) : hostTime;
  const edge = { doormen: doormenOf({ database, keys, clock, basePath }), rateLimit: rateLimit(), basePath };
  const parts = { database, keys, readiness: readinessOf(checkWrites, isClosing), basePath };
  const handlers = handlersOn({ ...parts, hostedRegions });
  // To its own page every region is one that may be rated here.
  const province = provinceWithin(handlersOn({ ...parts, hostedRegions: [] }), edge, timeOf);
  return { timeOf, app: httpApp({ handlers, edge, timeOf, hostTime, sandbox, province }) };
}
