import '@haochaping/elements/define/status-tracker.js';

export type TrackOptions = {
  /** Base address of the province's interface. */
  readonly endpoint: string;
  readonly trackingToken: string;
  /** Where the tracker is put; what stood there is replaced. */
  readonly into: Element;
};

/** Puts a status tracker into the host's page; resolves when it has begun to follow. */
export async function trackInto({ endpoint, trackingToken, into }: TrackOptions): Promise<void> {
  const { createTrackingClient } = await import('./client.js');
  const tracker = document.createElement('hcp-status-tracker');
  tracker.client = createTrackingClient({ endpoint, trackingToken });
  into.replaceChildren(tracker);
}
