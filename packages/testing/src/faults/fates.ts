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
  'cut-short-after',
  'broken-off-after',
  'slow-after',
  'arrives-late',
] as const;
export type Fate = (typeof FATES)[number];
