import type { HostedAdapter } from '@haochaping/provinces';
import { httpApp } from './edge/app.js';
import { authenticateAgainst } from './edge/authenticate.js';
import { readinessOf } from './edge/health.js';
import { inProcessProvince } from './edge/in-process-province.js';
import type { Metrics } from './edge/metrics.js';
import { rateLimit } from './edge/rate-limit.js';
import { handlersFor } from './handlers.js';
import type { HostedRegions } from './places/hosted-regions.js';
import type { Delivery } from './reports/deliver-reports.js';
import { postOverFetch, type Post } from './reports/send.js';
import { HOST_CLOCK, sandboxTime, type Clock } from './store/clock.js';
import type { Keys } from './store/crypto/keys.js';
import type { OpenDatabase } from './store/database/database.js';
import { profileNamed } from './store/places.js';
import { provincePageOf } from './tickets/province-page.js';

type Options = Pick<OpenDatabase, 'database' | 'checkWrites'> & {
  readonly keys: Keys;
  /** Lets anyone move the clock forward. */
  readonly sandbox: boolean;
  readonly hostedRegions: HostedRegions;
  /** Whose page takes the ratings of hosted regions; without it, this server's own. */
  readonly hostedBy?: HostedAdapter | undefined;
  readonly clock?: Clock;
  /** Prefix of every path, as callers see it. */
  readonly basePath?: string;
  /** Whether the server has been told to stop. */
  readonly isClosing?: () => boolean;
  readonly metrics?: Metrics;
  readonly post?: Post;
  /** Whose pages may show what is published in a frame; nobody's unless given. */
  readonly frameAncestors?: readonly string[] | undefined;
};

/** The whole application on a database, and the time that it goes by. The caller listens for requests. */
export function composeApp({ database, checkWrites, keys, sandbox, hostedRegions, ...rest }: Options) {
  const { clock = HOST_CLOCK, basePath = '', isClosing = () => false, metrics, post = postOverFetch, hostedBy } = rest;
  const { frameAncestors = [] } = rest;
  const readiness = readinessOf(checkWrites, isClosing);
  const hostTime = (): Promise<number> => Promise.resolve(clock.now());
  const timeOf = sandbox ? () => sandboxTime(database, clock) : hostTime;
  const edge = {
    authenticate: authenticateAgainst({ database, keys, clock, basePath }),
    rateLimit: rateLimit(),
    metrics,
    basePath,
  };
  const delivery: Delivery = {
    database,
    keys,
    timeOf,
    clock,
    post,
    chance: Math.random,
    ...(metrics && { onSent: metrics.countReport }),
  };
  const parts = { delivery, database, keys, readiness, basePath };
  const handlers = handlersFor({ ...parts, hostedRegions });
  // The server's own page may rate every region, unless a province has one of its own.
  const ownHandlers = hostedBy ? handlers : handlersFor({ ...parts, hostedRegions: [] });
  const pageOf = hostedBy && provincePageOf(database, hostedBy);
  const province = { ...inProcessProvince(ownHandlers, edge, timeOf), pageOf };
  const pages = {
    province,
    profileNamed: (id: string, version?: string) => profileNamed(database, id, version),
    frameAncestors,
  };
  return {
    timeOf,
    readiness,
    delivery,
    handlers,
    app: httpApp({ handlers, edge, timeOf, hostTime, sandbox, ...pages }),
  };
}
