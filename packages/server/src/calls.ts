import { HOST_CLOCK, type Clock } from './clock.js';
import type { Database } from './database/database.js';
import { handlersOn } from './handlers.js';
import { httpApp } from './http/app.js';
import { doormenOf } from './http/doormen.js';
import { rateLimit } from './http/rate-limit.js';
import { sandboxTime } from './sandbox/sandbox-clock.js';
import type { HostedRegions } from './places/hosted-regions.js';
import { provinceWithin } from './rating-page/province-within.js';
import type { Keys } from './secrecy/keys.js';

type On = {
  readonly database: Database;
  readonly keys: Keys;
  /** Lets anyone move the clock forward. */
  readonly sandbox: boolean;
  readonly hostedRegions: HostedRegions;
  readonly clock?: Clock;
};

/** What answers calls about a database, and what time it is there. How the calls arrive is somebody else's affair. */
export function callsOn({ database, keys, sandbox, hostedRegions, clock = HOST_CLOCK }: On) {
  const timeOf = (): Promise<number> => (sandbox ? sandboxTime(database, clock) : Promise.resolve(clock.now()));
  const edge = { doormen: doormenOf({ database, keys, clock }), rateLimit: rateLimit() };
  const handlers = handlersOn(database, keys, hostedRegions);
  // To its own page every region is one that may be rated here.
  const province = provinceWithin(handlersOn(database, keys, []), edge, timeOf);
  return { timeOf, app: httpApp({ handlers, edge, timeOf, sandbox, province }) };
}
