import type { RatingClient, TrackingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { DialogClosedEvent, HcpRatingDialog, defineElement, type RatingOutcome } from '@haochaping/elements';
import type {} from '@haochaping/elements/define/rating-dialog.js';
import { RatingSettledEvent, type HostOutcome } from './host-outcome.js';
import { lateClient, type LateTicket } from './late-client.js';

export type { HostOutcome } from './host-outcome.js';

/** Where the dialog is opened. */
export type RatingPage = Omit<LateTicket, 'ticket' | 'sessionResponse'> & {
  /** Address of the host's tracking page; the link on the receipt is this with the token behind `#`. */
  readonly trackingUrl: string;
  /** The language of the dialog, where it is not the page's own. */
  readonly lang?: string | undefined;
};

defineElement('hcp-rating-dialog', HcpRatingDialog);
let dialog: HcpRatingDialog | undefined;

/** Receipts that were shown in this page: the outbox gives the same one to whoever asks. */
const shown = new WeakSet();

/** A rating on its way, and the page in which its end is shown. */
type Settling = {
  readonly client: RatingClient;
  readonly receipt: ReturnType<RatingClient['receipt']>;
  readonly page: RatingPage;
};

const LOOK_AGAIN_MS = 300;

/** Opens the page's one rating dialog for a ticket, and resolves when it is closed. */
export const openRating = ({ ticket, sessionResponse, ...page }: RatingPage & LateTicket): Promise<HostOutcome> =>
  showRating(lateClient({ ...page, ticket, sessionResponse }), page);

/**
 * Opens the page's one rating dialog and resolves when it is closed. While it is open, another call resolves as closed.
 */
export async function showRating(client: RatingClient, page: RatingPage): Promise<HostOutcome> {
  dialog ??= document.createElement('hcp-rating-dialog');
  // A page that exchanges its whole content takes the dialog with it.
  if (page.lang) dialog.lang = page.lang;
  if (!dialog.isConnected) document.body.append(dialog);
  if (dialog.open) return { outcome: 'closed' };
  dialog.client = client;
  dialog.trackWith = (trackingToken) => trackingClient(page.endpoint, trackingToken);
  dialog.rememberWith =
    page.shared || !isSecureContext || !('indexedDB' in window)
      ? undefined
      : (receipt) => remembered(receipt, client, page);
  dialog.trackingUrl = page.trackingUrl;
  dialog.show();
  const outcome = await closing(dialog);
  // Where many people use the device, nobody is shown what another one left.
  if (outcome.outcome === 'saved' && !page.shared) void showWhenSettled({ client, receipt: client.receipt(), page });
  return outcome;
}

/** Opens the dialog with the receipt, or with why there is none, as soon as that is known and nothing else is open. */
export async function showWhenSettled({ client, receipt, page }: Settling): Promise<void> {
  const settled = await receipt.catch(() => 'refused' as const);
  if (!settled) return;
  while (dialog?.open || hostShows()) {
    await new Promise((passed) => setTimeout(passed, LOOK_AGAIN_MS));
  }
  if (settled !== 'refused' && shown.has(settled)) return;
  document.dispatchEvent(
    new RatingSettledEvent(await showRating({ ...client, receipt: firstly(receipt, client) }, page)),
  );
}

/** Whether the host has a modal dialog of its own open; unknown before Chromium 105. */
function hostShows(): boolean {
  try {
    return document.querySelector('dialog:modal') !== null;
  } catch {
    return false;
  }
}

/** What was refused has left the outbox, and is told once; what is asked later is of the rating that followed. */
function firstly(receipt: Settling['receipt'], client: RatingClient): RatingClient['receipt'] {
  let told = false;
  return (options) => {
    if (told) return client.receipt(options);
    told = true;
    return receipt;
  };
}

async function trackingClient(endpoint: string, trackingToken: string): Promise<TrackingClient> {
  const { createTrackingClient } = await import('./tracker.js');
  return createTrackingClient({ endpoint, trackingToken });
}

/** Remembered by the number of its case, so that the host's list of cases can ask for it. */
async function remembered(receipt: Receipt, client: RatingClient, { endpoint }: RatingPage): Promise<HTMLElement> {
  const [{ remember }, session] = await Promise.all([import('./known.js'), client.session()]);
  const { ratingNo, ratedAt, trackingToken } = receipt;
  return remember(endpoint, { caseNo: session.subject.caseNo, ratingNo, ratedAt, trackingToken });
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
  shown.add(outcome.receipt);
  return { outcome: 'rated', ratingNo, ratedAt };
}

// Firefox before 98 and Safari before 15.4 have no modal dialogs: there the loader finds nothing, and leads to the plain page.
if (window.haochapingParts && 'HTMLDialogElement' in window) window.haochapingParts.rating = openRating;
