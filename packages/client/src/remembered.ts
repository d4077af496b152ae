export { deviceMemory, type RatingMemory, type RememberedRating } from './remembered/rating-memory.js';
