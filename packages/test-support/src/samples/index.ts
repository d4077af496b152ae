export { HARD_WORDS } from './hard-words.js';
export { IDENTITIES } from './identities.js';
export { LOG_CHECKS } from './log-checks.js';
export { MY_RATINGS } from './my-ratings.js';
export { NEWER_NOT_RATEABLE, NEWER_RECEIPT, NEWER_REVIEW, NEWER_SESSION } from './newer-province.js';
export { BAD_RECEIPT, GOOD_RECEIPT } from './receipts.js';
export { REVIEWS } from './reviews.js';
export { HOSTED_SESSION, LINCANG_SESSION, LIULIN_SESSION, XINHUA_SESSION } from './sessions.js';
export { PLACES, closedCase, type PlaceId } from './service-cases.js';
