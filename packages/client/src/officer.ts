export { CallFailed, failureOf, type Failure } from './failure.js';
export type { CallOptions } from './connection.js';
export { createCallbackClient, type CallbackClient, type CallbackQuery } from './callback-client.js';
export { createPaperClient, type PaperClient, type PaperQuery } from './paper-client.js';
export { createOfficerClient, type OfficerClient, type OfficerClientOptions } from './officer-client.js';
