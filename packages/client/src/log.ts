export { checkAgainstLog, type CheckOptions } from './log/check-against-log.js';
export type { Difference, LogCheck } from './log/log-check.js';
