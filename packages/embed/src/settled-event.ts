import type { HostOutcome } from './rating.js';

/** On `document`: a rating that was saved has been accepted or refused, the citizen has seen it and closed the dialog. */
export class RatingSettledEvent extends CustomEvent<HostOutcome> {
  static readonly type = 'hcp-rating-settled';
  constructor(detail: HostOutcome) {
    super(RatingSettledEvent.type, { detail });
  }
}
