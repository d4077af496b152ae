import type { HostedAdapter } from '@haochaping/provinces';
import { ensureApp, type App, type AppCredentials } from './apps/app.js';
import { keepSeeds } from './callbacks/sample-seeds.js';
import { composeApp } from './compose.js';
import { HTTP_LIMITS, listen, type HttpLimits, type Listening } from './edge/listen.js';
import { metricsOf } from './edge/metrics.js';
import { serveMetrics } from './edge/serve-metrics.js';
import { serveOperator, type OperatorAddress } from './edge/serve-operator.js';
import type { SideAddress } from './edge/side-port.js';
import { importOrganisations, type ImportOutcome } from './organisations/import-organisations.js';
import type { ListedOrganisation } from './organisations/read-organisations.js';
import { appendBatch } from './log/append-batch.js';
import { isKeyOf } from './log/check-log.js';
import type { HostedRegions } from './places/hosted-regions.js';
import { fillSampleCounty, fillSandbox } from './sandbox.js';
import { CannotStart } from './store/cannot-start.js';
import { HOST_CLOCK, type Clock } from './store/clock.js';
import { keysFrom, type Keys } from './store/crypto/keys.js';
import type { Database, OpenDatabase } from './store/database/database.js';
import { withEarlierKeys } from './store/earlier-keys.js';
import { openDatabase, withoutLimits, type Storage } from './store/database/open-and-migrate.js';
import { startSweeps } from './sweeps/sweeps.js';

export type ServerOptions = {
  readonly storage: Storage;
  /** 32 bytes. With another key, encrypted data cannot be read and tracking tokens no longer match. */
  readonly masterKey: Buffer;
  /** Reads what was encrypted with it, while the master key takes its place. */
  readonly otherMasterKey?: Buffer | undefined;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Lets anyone move the clock forward. */
  readonly sandbox: boolean;
  /** Gives a sandbox that has never been opened three months of two sample counties. */
  readonly sampleCounty?: boolean;
  /** Prefixes of the codes of regions whose ratings are made on this server's own page. */
  readonly hostedRegions?: HostedRegions;
  /** Whose page takes the ratings of those regions instead. */
  readonly hostedBy?: HostedAdapter | undefined;
  readonly clock?: Clock;
  /** Before every path, where a gateway gives this server one of its own: `/hcp`. */
  readonly basePath?: string;
  /** Where metrics are served for Prometheus; nowhere unless given. */
  readonly metrics?: SideAddress | undefined;
  /** Where the operator's commands are taken; nowhere unless given. */
  readonly operator?: OperatorAddress | undefined;
  /** Origins whose pages may show what is published in a frame. */
  readonly frameAncestors?: readonly string[] | undefined;
  /** Limits of the HTTP server; defaults for those left out. */
  readonly http?: Partial<HttpLimits>;
  /** Done before the first call is answered; until then every call is told that the server is not available yet. */
  readonly prepare?: (server: RunningServer) => Promise<void>;
};

export type RunningServer = {
  readonly port: number;
  /** Where metrics are served, if they are. */
  readonly metricsPort: number | undefined;
  /** Where the operator's commands are taken, if they are. */
  readonly operatorPort: number | undefined;
  /** Gives the credentials of an app; the first time it makes them. */
  readonly ensureApp: (app: App) => Promise<AppCredentials>;
  /** Takes over a list of the province's organisations, all of it or nothing. */
  readonly importOrganisations: (listed: readonly ListedOrganisation[]) => Promise<ImportOutcome>;
  /** Reports not ready, drains, then closes the port and the database. */
  readonly stop: () => Promise<void>;
};

/** Starts a server, which answers calls when the promise resolves. Rejects with CannotStart for what a person can mend. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const drainSeconds = options.sandbox ? 0 : HTTP_LIMITS.drainSeconds;
  const limits = { ...HTTP_LIMITS, drainSeconds, ...options.http };
  const listening = await listen(options.port, options.host, limits, options.basePath);
  const { storage } = options;
  // As on the command line: over connections of its own, which may wait as long as it takes.
  const openForCommand = storage.kind === 'postgres' ? () => openDatabase(withoutLimits(storage)) : undefined;
  const opened = await openDatabase(storage).catch(async (error: unknown) => {
    await listening.close();
    throw error;
  });
  return serveFrom(opened, listening, { ...options, openForCommand });
}

/** The keys with what is kept of earlier ones. Throws CannotStart where neither is the one that this database was used with. */
async function keysInUse(database: Database, given: Keys): Promise<Keys> {
  const keys = await withEarlierKeys(database, given);
  if (await isKeyOf(database, keys)) return keys;
  throw new CannotStart(
    '主密钥不是这个数据库用的那一把。请把 HCP_MASTER_KEY 设为原来的；正在换主密钥的，把原来的设在 HCP_OTHER_MASTER_KEY。',
  );
}

type Served = Omit<ServerOptions, 'storage' | 'port' | 'host'> & {
  /** The database that an operator's command works on, where it is not to share the server's connections. */
  readonly openForCommand?: (() => Promise<Pick<OpenDatabase, 'database' | 'close'>>) | undefined;
};

type Closable = { readonly close: () => Promise<void> };

/** Serves what is in a database at an open port; where it cannot, all that is open is closed again. */
export async function serveFrom(opened: OpenDatabase, listening: Listening, options: Served): Promise<RunningServer> {
  /** What is closed after the port, the last opened first. */
  const parts: Closable[] = [opened];
  const stop = async (): Promise<void> => {
    await listening.close();
    for (const part of parts.reverse()) await part.close();
  };
  try {
    return await serveParts(opened, listening, options, { parts, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

type Closing = { readonly parts: Closable[]; readonly stop: () => Promise<void> };

async function serveParts(
  opened: OpenDatabase,
  listening: Listening,
  options: Served,
  { parts, stop }: Closing,
): Promise<RunningServer> {
  const { masterKey, sandbox, hostedRegions = [], clock = HOST_CLOCK, basePath = '', prepare } = options;
  const keys = await keysInUse(opened.database, keysFrom(masterKey, options.otherMasterKey));
  const metrics = metricsOf();
  const { app, timeOf, readiness, delivery, handlers } = composeApp({
    ...opened,
    keys,
    sandbox,
    hostedRegions,
    hostedBy: options.hostedBy,
    clock,
    basePath,
    isClosing: listening.isClosing,
    metrics,
    frameAncestors: options.frameAncestors,
  });
  const { database } = opened;
  const openForCommand =
    options.openForCommand ?? (() => Promise.resolve({ database, close: () => Promise.resolve() }));
  const open = async () => ({ now: await timeOf(), keys, ...(await openForCommand()) });
  const stopSeconds = options.http?.stopSeconds ?? HTTP_LIMITS.stopSeconds;
  const served = options.metrics && (await serveMetrics(options.metrics, { metrics, database, readiness, timeOf }));
  if (served) parts.push(served);
  const operated = options.operator && (await serveOperator(options.operator, { open, metrics, clock, stopSeconds }));
  if (operated) parts.push(operated);
  const sweeps = startSweeps({ delivery, onSwept: (name, at) => metrics.noteSweep(name, at) });
  parts.push({ close: sweeps.stop });
  const server: RunningServer = {
    port: listening.port,
    metricsPort: served?.port,
    operatorPort: operated?.port,
    ensureApp: (app) => ensureApp(opened.database, keys, app, clock.now()),
    importOrganisations: (listed) => importOrganisations(opened.database, listed),
    stop,
  };
  if (sandbox && options.sampleCounty) await fillSampleCounty(delivery, handlers, await timeOf());
  await appendBatch(opened.database, keys, await timeOf());
  await keepSeeds(opened.database, await timeOf());
  if (sandbox) await fillSandbox(opened.database, await timeOf());
  await prepare?.(server);
  listening.serve(app);
  return server;
}
