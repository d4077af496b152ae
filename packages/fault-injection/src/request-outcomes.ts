/** What may happen to a request on its way. Those that say `after` reach the province first. */
export const REQUEST_OUTCOMES = [
  'through',
  'dropped-before',
  'dropped-after',
  'busy',
  'fault-before',
  'fault-after',
  'gateway-page',
  'gateway-after',
  'sign-in-page',
  'redirected',
  'firewall-page',
  'wrong-address',
  'gateway-problem',
  'busy-for-days',
  'cut-short-after',
  'broken-off-after',
  'slow-after',
  'arrives-late',
] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Somebody between answers, and the request does not reach the province. */
export const isAnsweredBefore = (outcome: RequestOutcome): boolean => ANSWERED_BEFORE.includes(outcome);
const ANSWERED_BEFORE: readonly RequestOutcome[] = [
  'busy',
  'fault-before',
  'gateway-page',
  'sign-in-page',
  'redirected',
  'firewall-page',
  'wrong-address',
  'gateway-problem',
  'busy-for-days',
];
