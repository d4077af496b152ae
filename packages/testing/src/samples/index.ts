export { BAD_RECEIPT, GOOD_RECEIPT } from './receipts.js';
export { REVIEWS } from './reviews.js';
export { LIULIN_SESSION, XINHUA_SESSION } from './sessions.js';
