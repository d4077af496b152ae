export { earlierPage } from './earlier-page.js';
export { fakeMemory, REMEMBERED, type FakeMemory } from './memory.js';
export { fakeProvince, type Called } from './province.js';
export { fakeRatingClient, refused, type Answers, type FakeRatingClient } from './rating-client.js';
export { fakeTrackingClient, type FakeTrackingClient, type RatersOwn } from './tracking-client.js';
