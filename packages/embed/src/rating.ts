import type { TrackingClient } from '@haochaping/client';
import { DialogClosedEvent, HcpRatingDialog, defineElement, type RatingOutcome } from '@haochaping/elements';
import type {} from '@haochaping/elements/define/rating-dialog.js';
import { lateClient } from './late-client.js';
import type { TicketSource } from './ticket.js';

export type OpenOptions = {
  /** Base address of the province's interface. */
  readonly endpoint: string;
  readonly ticket: TicketSource;
  /** Address of the host's tracking page; the link on the receipt is this with the token behind `#`. */
  readonly trackingUrl: string;
};

/** How it ended, as far as the host's page may know: never the level, the text, the rater or the tracking token. */
export type HostOutcome =
  | { readonly outcome: 'rated'; readonly ratingNo: string; readonly ratedAt: string }
  | { readonly outcome: 'skipped' }
  | { readonly outcome: 'closed' };

defineElement('hcp-rating-dialog', HcpRatingDialog);
let dialog: HcpRatingDialog | undefined;

/**
 * Opens the page's one rating dialog and resolves when it is closed. While it is open, another call resolves as closed.
 * Rejects, with the dialog closed, when the form's code cannot be loaded.
 */
export async function openRating({ endpoint, ticket, trackingUrl }: OpenOptions): Promise<HostOutcome> {
  dialog ??= document.createElement('hcp-rating-dialog');
  // A page that exchanges its whole content takes the dialog with it.
  if (!dialog.isConnected) document.body.append(dialog);
  if (dialog.open) return { outcome: 'closed' };
  dialog.client = lateClient(endpoint, ticket);
  dialog.trackWith = (trackingToken) => trackingClient(endpoint, trackingToken);
  dialog.trackingUrl = trackingUrl;
  dialog.show();
  const [outcome] = await Promise.all([closing(dialog), filling(dialog)]);
  return outcome;
}

async function filling(shown: HcpRatingDialog): Promise<void> {
  try {
    await import('./form.js');
  } catch (reason) {
    shown.open = false;
    throw reason;
  }
}

async function trackingClient(endpoint: string, trackingToken: string): Promise<TrackingClient> {
  const [{ createTrackingClient }] = await Promise.all([import('./client.js'), import('./tracker.js')]);
  return createTrackingClient({ endpoint, trackingToken });
}

const closing = (closed: HcpRatingDialog): Promise<HostOutcome> =>
  new Promise((resolve) => {
    closed.addEventListener(
      DialogClosedEvent.type,
      (event) => {
        if (event instanceof DialogClosedEvent) resolve(forHost(event.detail));
      },
      { once: true },
    );
  });

function forHost(outcome: RatingOutcome): HostOutcome {
  if (outcome.outcome !== 'rated') return outcome;
  const { ratingNo, ratedAt } = outcome.receipt;
  return { outcome: 'rated', ratingNo, ratedAt };
}
