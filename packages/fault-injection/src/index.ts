export { CLOSED_CASE, campaignAsked, ledgerSchema, type Ledger } from './campaign.js';
export { chance, type Chance } from './chance.js';
export { FATES, isAnsweredBefore, type Fate } from './fates.js';
