/** Apart, so that a page for citizens loads only those that it says. */
export { duties, lengths, lights, moments } from './zh-hans/due.js';
export { channels, levels } from './zh-hans/rating.js';
export { decisions, events, findings, grounds, purposes, results, roles, stages, verdicts } from './zh-hans/review.js';
