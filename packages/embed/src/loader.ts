import type { HostOutcome } from './rating.js';
import type { TicketSource } from './ticket.js';

/** What a host's page calls. Nothing is loaded before the first call. */
export type Haochaping = {
  /** Opens the rating dialog; resolves when it is closed, with how it ended. */
  open(options: { readonly ticket: TicketSource }): Promise<HostOutcome>;
  /** Puts a status tracker into an element of the page. */
  track(options: { readonly trackingToken: string; readonly into: Element }): Promise<void>;
};

declare global {
  interface Window {
    /** Absent where the script could not be loaded. */
    haochaping?: Haochaping;
  }
}

const script = document.currentScript;
const here = script instanceof HTMLScriptElement ? script.src : document.baseURI;
const { endpoint = '', trackingUrl = '' } = script instanceof HTMLScriptElement ? script.dataset : {};

const load = <Module>(file: string): Promise<Module> => import(new URL(file, here).href);

const haochaping: Haochaping = {
  async open({ ticket }) {
    const { openRating } = await load<typeof import('./rating.js')>('rating.js');
    return openRating({ endpoint, trackingUrl, ticket });
  },
  async track({ trackingToken, into }) {
    const { trackInto } = await load<typeof import('./tracker.js')>('tracker.js');
    return trackInto({ endpoint, trackingToken, into });
  },
};

if (window.haochaping) console.warn('[haochaping] loaded twice on this page; the first one is kept.');
else {
  window.haochaping = haochaping;
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-hcp-ticket]') : null;
    const ticket = button?.dataset.hcpTicket;
    // This button has no code of its host's that could say it.
    if (ticket) haochaping.open({ ticket }).catch(() => alert('评价暂时打不开，请检查网络后重试。'));
  });
}
