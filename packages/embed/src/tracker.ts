import { createTrackingClient, type TrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/status-tracker.js';

export type TrackOptions = {
  /** Base address of the province's interface. */
  readonly endpoint: string;
  /** Of one rating; of several, they stand in a list and each opens into its tracker. Without it, what the page's address has last behind a `#`. */
  readonly trackingToken?: string | readonly string[] | undefined;
  /** Where the tracker is put; what stood there is replaced. */
  readonly into: Element;
  /** The language of the tracker, where it is not the page's own. */
  readonly lang?: string | undefined;
};

export { createTrackingClient };

/** Defines the list of several ratings, and the line of each. */
export const loadLines = (): Promise<unknown> => import('@haochaping/elements/define/review-list.js');

/** Puts a status tracker, or a list of several, into the host's page; resolves when it has begun to follow. */
export async function trackInto({
  endpoint,
  trackingToken = location.href.replace(/.*#/, ''),
  into,
  lang,
}: TrackOptions): Promise<void> {
  const clientFor = (token: string): TrackingClient => createTrackingClient({ endpoint, trackingToken: token });
  const element =
    typeof trackingToken === 'string'
      ? Object.assign(document.createElement('hcp-status-tracker'), { client: clientFor(trackingToken) })
      : await several(trackingToken.map(clientFor));
  if (lang) element.lang = lang;
  into.replaceChildren(element);
}

async function several(clients: readonly TrackingClient[]): Promise<HTMLElement> {
  await loadLines();
  return Object.assign(document.createElement('hcp-review-list'), { clients });
}

if (window.haochapingParts) window.haochapingParts.tracker = trackInto;
