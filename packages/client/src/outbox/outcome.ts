import type { Failure } from '../failure.js';
import { isPassing } from '../transport/transport.js';

/** The statuses by which the interface refuses a rating for what it is. No gateway has a reason to answer with them. */
const OF_THE_RATING = [409, 410, 422];

/**
 * What becomes of an entry after a failure: `final` when the province has looked at the rating, or at its ticket, and said no;
 * `again` after everything else. Whatever a gateway, a proxy or a wrong address says of the request decides nothing of the
 * rating, in the words of this interface too (such as `address-unknown` or `body-too-large`).
 */
export const outcomeAfter = (failure: Failure): 'again' | 'final' =>
  failure.kind === 'refused' &&
  (failure.problem.code === 'ticket-unknown' || OF_THE_RATING.includes(failure.problem.status))
    ? 'final'
    : 'again';

/** Whether a gateway or a firewall has refused the request, or the server for how it came: it may do so for ever. */
export function isRefusedByIntermediary(failure: Failure): boolean {
  if (failure.kind === 'unreachable' || failure.kind === 'timed-out') return false;
  const { status } = failure.kind === 'refused' ? failure.problem : failure;
  return status >= 400 && !isPassing(status) && !OF_THE_RATING.includes(status);
}
