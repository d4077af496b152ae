import { ensureApp, type App, type AppCredentials } from './apps/app.js';
import { keepSeeds } from './callbacks/sample-seeds.js';
import { composeApp } from './compose.js';
import { appendEntries } from './log/append-batch.js';
import { HOSTED_IN_SANDBOX } from './places/hosted-regions.js';
import { fillSandbox } from './sandbox.js';
import { HOST_CLOCK } from './store/clock.js';
import { keysFrom } from './store/crypto/keys.js';
import { openWith } from './store/database/database.js';
import { pgliteDialect } from './store/database/pglite.js';
import { migrate } from './store/migrations/migrate.js';

export type { App, AppCredentials } from './apps/app.js';
export { SANDBOX_OFFICES } from './organisations/sandbox-organisations.js';

export type ProvinceInMemory = {
  /** Answers as the server does over HTTP. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Gives the credentials of an app; the first time it makes them. */
  readonly ensureApp: (app: App) => Promise<AppCredentials>;
  readonly close: () => Promise<void>;
};

/**
 * A sandbox in the memory of this process, without a port or a folder: for a test, or for a page that brings stand-ins for
 * `node:crypto` and `Buffer`. No sweep runs by itself; moving its clock runs them.
 */
export async function provinceInMemory(masterKey: Buffer): Promise<ProvinceInMemory> {
  const { database, checkWrites, close } = await openWith(await pgliteDialect(), migrate);
  const keys = keysFrom(masterKey);
  const { app, timeOf } = composeApp({ database, checkWrites, keys, sandbox: true, hostedRegions: HOSTED_IN_SANDBOX });
  await fillSandbox(database, await timeOf());
  await appendEntries(database, keys, await timeOf());
  await keepSeeds(database, await timeOf());
  return {
    answer: async (request) => {
      const { pathname, search } = new URL(request.url);
      return app.fetch(request, { incoming: { url: pathname + search } });
    },
    ensureApp: (wanted) => ensureApp(database, keys, wanted, HOST_CLOCK.now()),
    close,
  };
}
