import type { Failure } from '../failure.js';
import { isPassing } from '../transport/transport.js';

/**
 * What becomes of an entry after a failure: `again` while nobody knows whether it arrived or the trouble may pass, `final`
 * when the province has looked at it and said no. An answer that is no answer of this interface is a gateway's or a hall
 * network's sign-in page, and decides nothing.
 */
export const fateAfter = (failure: Failure): 'again' | 'final' =>
  failure.kind !== 'refused' || isPassing(failure.problem.status) ? 'again' : 'final';
