import type { Due } from '../due.js';
import type { BadReview } from './bad-review.js';

/** A bad review taken up again under new dates: what was put off before is over. */
export function withNewDates({ extendedUntil: _over, ...review }: BadReview, dues: readonly Due[]): BadReview {
  return { ...review, dues };
}
