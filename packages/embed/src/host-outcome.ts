/** How it ended, as far as the host's page may know: never the level, the text, the rater or the tracking token. */
export type HostOutcome =
  | { readonly outcome: 'rated'; readonly ratingNo: string; readonly ratedAt: string }
  /** Submitted, and not yet accepted or refused. It goes on being sent; then the dialog opens again by itself. */
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'skipped' }
  /** Rated on the province's own page: its receipt is there. */
  | { readonly outcome: 'rated-elsewhere' }
  | { readonly outcome: 'closed' };

/** On `document`: a rating that was saved has been accepted or refused, the citizen has seen it and closed the dialog. */
export class RatingSettledEvent extends CustomEvent<HostOutcome> {
  static readonly type = 'hcp-rating-settled';
  constructor(detail: HostOutcome) {
    super(RatingSettledEvent.type, { detail });
  }
}
