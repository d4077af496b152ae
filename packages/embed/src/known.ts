import type { HcpRemember } from '@haochaping/elements';
import { deviceMemory, type RatingMemory, type RememberedRating } from '@haochaping/client/remembered';

/** A rating that this device remembers, and what a host's page can do with it. */
export type KnownRating = RememberedRating & {
  /** Puts its tracker into an element of the page, and below it the way to forget the rating. */
  track(into: Element): Promise<void>;
  /** Puts a line with the stage and what to press into the row of its case, which leads to the tracker. */
  line(into: Element): Promise<void>;
};

type Asked = { readonly endpoint: string; readonly lang?: string | undefined; readonly caseNos: readonly string[] };

/** What this device remembers; undefined where it cannot. The code that asks for a rating's end is loaded when it is asked. */
export const memoryFor = (endpoint: string): RatingMemory | undefined =>
  deviceMemory({ endpoint, track: (trackingToken) => clientFor(endpoint, trackingToken) });

async function clientFor(endpoint: string, trackingToken: string) {
  const { createTrackingClient } = await import('./tracker.js');
  return createTrackingClient({ endpoint, trackingToken });
}

/** Of these cases the ratings that their rater has asked this device to remember, the latest first. */
export async function knownRatings({ caseNos, endpoint, lang }: Asked): Promise<readonly KnownRating[]> {
  const memory = memoryFor(endpoint);
  if (!memory) return [];
  const remembered = await memory.known(caseNos);
  return remembered.map((rating) => ({
    ...rating,
    async track(into) {
      const { trackInto } = await import('./tracker.js');
      await trackInto({ endpoint, lang, trackingToken: rating.trackingToken, into });
      const element = await memoryElement(memory, rating);
      if (lang) element.lang = lang;
      into.append(element);
    },
    async line(into) {
      const [client, { loadLines }] = await Promise.all([
        clientFor(endpoint, rating.trackingToken),
        import('./tracker.js'),
      ]);
      await loadLines();
      const line = document.createElement('hcp-review-line');
      if (lang) line.lang = lang;
      into.replaceChildren(Object.assign(line, { client, inRow: true }));
    },
  }));
}

/** Remembers a rating, and gives the element that says so, or that it cannot be kept, and forgets it again. */
export async function remember(endpoint: string, rating: RememberedRating): Promise<HTMLElement> {
  const element = await memoryElement(memoryFor(endpoint), rating);
  await element.remember();
  return element;
}

async function memoryElement(memory: RatingMemory | undefined, rating: RememberedRating): Promise<HcpRemember> {
  await import('@haochaping/elements/define/remember.js');
  return Object.assign(document.createElement('hcp-remember'), { memory, rating });
}

if (window.haochapingParts) window.haochapingParts.known = knownRatings;
