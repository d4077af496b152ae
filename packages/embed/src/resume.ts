import { pageOutbox } from '@haochaping/client';
import { lateClient } from './late-client.js';
import { showWhenSettled, type RatingPage } from './rating.js';

/** Sends what earlier pages left for this endpoint; the end of each is shown when it is known. */
export async function resumeRatings(page: RatingPage): Promise<void> {
  for (const { ticket, receipt } of await pageOutbox().resume(page.endpoint)) {
    void showWhenSettled({ client: lateClient({ ...page, ticket }), receipt, page });
  }
}

if (window.haochapingParts) window.haochapingParts.resume = resumeRatings;
