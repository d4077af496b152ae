import { createPublicClient } from '@haochaping/client/public';
import '@haochaping/elements/define/find-rating.js';

export type FindOptions = {
  /** Base address of the province's interface. */
  readonly endpoint: string;
  /** Where the search is put; what stood there is replaced, and what is found takes its place. */
  readonly into: Element;
  /** Its language, where it is not the page's own. */
  readonly lang?: string | undefined;
};

/** Puts the search for a rating whose receipt is lost into the host's page. */
export function findInto({ endpoint, into, lang }: FindOptions): Promise<void> {
  const search = document.createElement('hcp-find-rating');
  search.client = createPublicClient({ endpoint });
  if (lang) search.lang = lang;
  search.addEventListener('hcp-rating-found', ({ detail: { trackingToken } }) => void show(trackingToken));
  into.replaceChildren(search);
  return Promise.resolve();

  /** Whoever searched goes on reading where the progress now stands. */
  async function show(trackingToken: string): Promise<void> {
    const { trackInto } = await import('./tracker.js');
    await trackInto({ endpoint, trackingToken, into, lang });
    into.querySelector<HTMLElement>('hcp-status-tracker')?.focus();
  }
}

if (window.haochapingParts) window.haochapingParts.find = findInto;
