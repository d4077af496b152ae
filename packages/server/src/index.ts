export { CannotStart } from './cannot-start.js';
export type { Clock } from './clock.js';
export type { Storage } from './database/database.js';
export type { App, AppCredentials } from './department/app.js';
export { createServer, type RunningServer, type ServerOptions } from './server.js';
