export { CLOSED_CASE, campaignAsked, ledgerSchema, type Ledger } from './campaign.js';
export { seededRandom, type SeededRandom } from './seeded-random.js';
export { REQUEST_OUTCOMES, isAnsweredBefore, type RequestOutcome } from './request-outcomes.js';
