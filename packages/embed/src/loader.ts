import type { HostOutcome } from './rating.js';
import type { RatingSettledEvent } from './settled-event.js';
import type { TicketSource } from './ticket.js';

/** What a host's page calls. Nothing is loaded before the first call, unless an earlier page has left a rating unsent. */
export type Haochaping = {
  /** Opens the rating dialog; resolves when it is closed, with how it ended. */
  open(options: { readonly ticket: TicketSource }): Promise<HostOutcome>;
  /** Puts a status tracker into an element of the page; for several tracking tokens, a list of them. */
  track(options: { readonly trackingToken: string | readonly string[]; readonly into: Element }): Promise<void>;
};

declare global {
  interface Window {
    /** Absent where the script could not be loaded. */
    haochaping?: Haochaping;
  }
  interface DocumentEventMap {
    'hcp-rating-settled': RatingSettledEvent;
  }
}

const { currentScript } = document;
const script = currentScript instanceof HTMLScriptElement ? currentScript : undefined;
const { endpoint = '', trackingUrl = '', device, lang } = script?.dataset ?? {};
const page = { endpoint, trackingUrl, shared: device === 'shared', lang };

const load = <Module>(file: string): Promise<Module> => import(new URL(file, script?.src ?? document.baseURI).href);

const haochaping: Haochaping = {
  open: async (options) => (await load<typeof import('./rating.js')>('rating.js')).openRating({ ...options, ...page }),
  track: async (options) =>
    (await load<typeof import('./tracker.js')>('tracker.js')).trackInto({ ...options, endpoint, lang }),
};

if (window.haochaping) console.warn('[haochaping] loaded twice; the first one is kept.');
else {
  window.haochaping = haochaping;
  void resume();
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-hcp-ticket]') : null;
    const ticket = button?.dataset.hcpTicket;
    // This button has no code of its host's that could say it.
    if (ticket) haochaping.open({ ticket }).catch(() => alert(notOpened()));
  });
}

/** The packs of the languages are behind the network that has just failed. */
const notOpened = (): string =>
  /^en\b/i.test(lang ?? document.documentElement.lang)
    ? 'The rating cannot be opened right now. Please try again.'
    : '评价暂时打不开，请重试。';

/** Sends what an earlier page has left, where the outbox's mark says so. What fails here the next page tries again. */
async function resume(): Promise<void> {
  try {
    if (page.shared || !('hcp-outbox' in localStorage)) return;
    if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
    await (await load<typeof import('./resume.js')>('resume.js')).resumeRatings(page);
  } catch {
    // The rating is kept, and everything else works.
  }
}
