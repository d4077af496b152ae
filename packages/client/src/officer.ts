export { CallFailed, failureOf, type Failure } from './failure.js';
export type { CallOptions } from './connection.js';
export {
  createOfficerClient,
  type CallbackQuery,
  type OfficerClient,
  type OfficerClientOptions,
} from './officer-client.js';
