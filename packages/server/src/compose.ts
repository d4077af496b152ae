import { httpApp } from './edge/app.js';
import { authenticateAgainst } from './edge/authenticate.js';
import { readinessOf } from './edge/health.js';
import { provinceWithin } from './edge/province-within.js';
import { rateLimit } from './edge/rate-limit.js';
import { handlersOn } from './handlers.js';
import type { HostedRegions } from './places/hosted-regions.js';
import { HOST_CLOCK, sandboxTime, type Clock } from './store/clock.js';
import type { Keys } from './store/crypto/keys.js';
import type { OpenDatabase } from './store/database/database.js';

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

/** The whole application on a database, and the time that it goes by; listening for calls is left to the caller. */
export function composeApp({ database, checkWrites, keys, sandbox, hostedRegions, ...rest }: On) {
  const { clock = HOST_CLOCK, basePath = '', isClosing = () => false } = rest;
  const hostTime = (): Promise<number> => Promise.resolve(clock.now());
  const timeOf = sandbox ? () => sandboxTime(database, clock) : hostTime;
  const edge = {
    authenticate: authenticateAgainst({ database, keys, clock, basePath }),
    rateLimit: rateLimit(),
    basePath,
  };
  const parts = { database, keys, readiness: readinessOf(checkWrites, isClosing), basePath };
  const handlers = handlersOn({ ...parts, hostedRegions });
  // To its own page every region is one that may be rated here.
  const province = provinceWithin(handlersOn({ ...parts, hostedRegions: [] }), edge, timeOf);
  return { timeOf, app: httpApp({ handlers, edge, timeOf, hostTime, sandbox, province }) };
}
