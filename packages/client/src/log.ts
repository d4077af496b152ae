export { checkPublication, type PublicationToCheck } from './log/check-publication.js';
export { checkAgainstLog, type CheckOptions } from './log/check-against-log.js';
export { checkDraw, type DrawCheck, type DrawOptions } from './log/check-draw.js';
export type { Difference, LogCheck } from './log/log-check.js';
