export { chance, type Chance } from './chance.js';
export { CLOSED_CASE } from './closed-case.js';
export { campaignAsked } from './command-line.js';
export { FATES, isAnsweredBefore, type Fate } from './fates.js';
export { ledgerSchema, type Ledger } from './ledger.js';
