/** What may happen to a request on its way. Those that say `after` reach the province first. */
export const FATES = [
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
export type Fate = (typeof FATES)[number];

/** Somebody between answers, and the request does not reach the province. */
export const isAnsweredBefore = (fate: Fate): boolean => ANSWERED_BEFORE.includes(fate);
const ANSWERED_BEFORE: readonly Fate[] = [
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
