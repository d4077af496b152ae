export { CannotStart } from './store/cannot-start.js';
export type { Clock } from './store/clock.js';
export type { Storage } from './store/database/open-and-migrate.js';
export type { App, AppCredentials } from './apps/app.js';
export { createServer, type RunningServer, type ServerOptions } from './server.js';
