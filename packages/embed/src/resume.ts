import type { RatingClient } from '@haochaping/client';
// Here before it is needed: the network that has just come back may be gone again.
import './form.js';
import { lateClient } from './late-client.js';
import { isShowing, showRating, wasShown, type RatingPage } from './rating.js';
import { RatingSettledEvent } from './settled-event.js';

/** A rating on its way, and the page in which its end is shown. */
type Settling = {
  readonly client: RatingClient;
  readonly receipt: ReturnType<RatingClient['receipt']>;
  readonly page: RatingPage;
};

const LOOK_AGAIN_MS = 300;

/** Sends what earlier pages left for this endpoint; the end of each is shown when it is known. */
export async function resumeRatings(page: RatingPage): Promise<void> {
  const { pageOutbox } = await import('./client.js');
  for (const { ticket, receipt } of await pageOutbox().resume(page.endpoint)) {
    void showWhenSettled({ client: lateClient({ ...page, ticket }), receipt, page });
  }
}

/** Opens the dialog with the receipt, or with why there is none, as soon as that is known and nothing else is open. */
export async function showWhenSettled({ client, receipt, page }: Settling): Promise<void> {
  const settled = await receipt.catch(() => 'refused' as const);
  if (!settled) return;
  while (isShowing() || hostShows()) {
    await new Promise((passed) => setTimeout(passed, LOOK_AGAIN_MS));
  }
  if (settled !== 'refused' && wasShown(settled)) return;
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
