/** How often a caller tries before nobody calls any more; the notices name no number. */
export const CALL_TRIES = {
  value: 3,
  declared: '通知没有规定打不通时怎么办；打三次都没有打通的，记为“没有打通”，不再打扰。',
};
