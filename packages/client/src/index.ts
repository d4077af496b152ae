export type { CitizenRefusal } from '@haochaping/protocol';
export { CallFailed, failureOf, type Failure } from './failure.js';
export type { CallOptions } from './connection.js';
export type { Difference, LogCheck } from './log/log-check.js';
export { outcomeAfter } from './outbox/outcome.js';
export type { Outbox, Resumed } from './outbox/outbox.js';
export { memoryOutbox, pageOutbox } from './outbox/page-outbox.js';
export type { Kept, PostOptions } from './outbox/delivery.js';
export { isWaiting, WAITING_MARK } from './outbox/mark.js';
export { createRatingClient, type RatingClient, type RatingClientOptions } from './rating-client.js';
export { refusalIn } from './refusal.js';
export { sentAhead } from './transport/sent-ahead.js';
export type { Transport } from './transport/transport.js';
export {
  createTrackingClient,
  type ReviewWatcher,
  type TrackingClient,
  type TrackingClientOptions,
} from './tracking-client.js';
