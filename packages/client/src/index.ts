export { CallFailed, failureOf, type Failure } from './failure.js';
export type { CallOptions } from './http.js';
export { createOfficerClient, type OfficerClient, type OfficerClientOptions } from './officer-client.js';
export { createRatingClient, type RatingClient, type RatingClientOptions } from './rating-client.js';
export { refusalIn } from './refusal.js';
export {
  createTrackingClient,
  type ReviewWatcher,
  type TrackingClient,
  type TrackingClientOptions,
} from './tracking-client.js';
