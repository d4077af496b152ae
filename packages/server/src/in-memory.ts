import { HOST_CLOCK } from './clock.js';
import { migrate } from './database/migrate.js';
import { opened } from './database/opened.js';
import { pgliteDialect } from './database/pglite.js';
import { ensureApp, type App, type AppCredentials } from './department/app.js';
import { callsOn } from './calls.js';
import { sealLog } from './log/seal-log.js';
import { HOSTED_IN_SANDBOX } from './places/hosted-regions.js';
import { keysFrom } from './secrecy/keys.js';

export type { App, AppCredentials } from './department/app.js';

export type ProvinceInMemory = {
  /** Answers as the server does over HTTP. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Gives the credentials of an app; the first time it makes them. */
  readonly ensureApp: (app: App) => Promise<AppCredentials>;
  readonly close: () => Promise<void>;
};

/**
 * A sandbox in the memory of this process, with no port and no folder: for a test, or for a page that gives `node:crypto` and
 * `Buffer` a stand-in. Nothing happens by the minute; moving its clock brings what time brings.
 */
export async function provinceInMemory(masterKey: Buffer): Promise<ProvinceInMemory> {
  const { database, checkWrites, close } = await opened(await pgliteDialect(), migrate);
  const keys = keysFrom(masterKey);
  const { app, timeOf } = callsOn({ database, checkWrites, keys, sandbox: true, hostedRegions: HOSTED_IN_SANDBOX });
  await sealLog(database, keys, await timeOf());
  return {
    answer: async (request) => {
      const { pathname, search } = new URL(request.url);
      return app.fetch(request, { incoming: { url: pathname + search } });
    },
    ensureApp: (wanted) => ensureApp(database, keys, wanted, HOST_CLOCK.now()),
    close,
  };
}
