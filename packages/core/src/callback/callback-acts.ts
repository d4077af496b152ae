import { ACTS, refusalByRule, type ActRefusal, type ActRule, type Involved } from '../bad-review/acts.js';
import type { Official } from '../bad-review/actor.js';
import type { CallbackScope } from './callback.js';

/**
 * Who calls whom. Raters are called by an office above, which alone has their number. Of a closed matter the number is with the
 * unit itself (notice 004: 一事一回访), so that its own callers call; never the person who handled it.
 */
export const CALLBACK_ACTS: Readonly<Record<CallbackScope, ActRule>> = {
  'closed-bad-reviews': ACTS['call-back'],
  'named-bad-reviews': ACTS['call-back'],
  'all-raters': ACTS['call-back'],
  'closed-cases': { by: ['caller'], unit: 'rated', never: ['rated-person'] },
};

/** Why this official may not call; undefined if the table lets them. */
export const callerRefusal = (scope: CallbackScope, official: Official, rated: Involved): ActRefusal | undefined =>
  refusalByRule(CALLBACK_ACTS[scope], official, rated);
