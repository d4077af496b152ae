export { fakeProvince, type Called } from './province.js';
export { fakeRatingClient, refused, type Answers, type FakeRatingClient } from './rating-client.js';
export { fakeTrackingClient, type FakeTrackingClient } from './tracking-client.js';
