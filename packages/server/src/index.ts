export { CannotStart } from './store/cannot-start.js';
export type { Clock } from './store/clock.js';
export type { Storage } from './store/database/open-and-migrate.js';
export type { App, AppCredentials } from './apps/app.js';
export type { ImportOutcome } from './organisations/import-organisations.js';
export type { ListedOrganisation } from './organisations/read-organisations.js';
export { SANDBOX_OFFICES } from './organisations/sandbox-organisations.js';
export { createServer, type RunningServer, type ServerOptions } from './server.js';
