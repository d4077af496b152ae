/** Apart, so that a page for citizens loads only those that it says. */
export { duties, lengths, lights, moments } from './zh-hans/due.js';
export { channels, conclusions, handOverTargets, purposes, roles } from './zh-hans/officials.js';
export { levels } from './zh-hans/rating.js';
export { decisions, events, findings, grounds, results, stages, verdicts } from './zh-hans/review.js';
