import './form.js';
import { lateClient } from './late-client.js';
import { showWhenSettled, type RatingPage } from './rating.js';

/** Sends what earlier pages left for this endpoint; the end of each is shown when it is known, with code that is here by then. */
export async function resumeRatings(page: RatingPage): Promise<void> {
  const { pageOutbox } = await import('./client.js');
  for (const { ticket, receipt } of await pageOutbox().resume(page.endpoint)) {
    void showWhenSettled({ client: lateClient({ ...page, ticket }), receipt, page });
  }
}
