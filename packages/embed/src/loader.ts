import type { HostOutcome, RatingSettledEvent } from './host-outcome.js';
import type { TicketSource } from './ticket.js';
import type {} from './until-109.js';

/** What a host's page calls. Nothing is loaded before the first call, unless an earlier page has left a rating unsent. */
export type Haochaping = {
  /** Opens the rating dialog; resolves when it is closed, with how it ended. */
  open(options: { readonly ticket: TicketSource }): Promise<HostOutcome>;
  /**
   * Puts a status tracker into an element of the page; for several tracking tokens, a list of them. Without a token it is the
   * one in the page's own address, behind its last `#`, where the receipt's link has it; a router of the host's may have used
   * another `#` before.
   */
  track(options: { readonly trackingToken?: string | readonly string[]; readonly into: Element }): Promise<void>;
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

/** As a module, or put into the page by jQuery, a script is not the current one: then it is found by its name or its endpoint. */
const { currentScript } = document;
const script =
  currentScript instanceof HTMLScriptElement && currentScript.src
    ? currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="haochaping.js"], script[src][data-endpoint]');
const { endpoint = '', trackingUrl = '', device, lang } = script?.dataset ?? {};
const page = { endpoint, trackingUrl, shared: device === 'shared', lang };

/** The host's developer reads these; a citizen never does. */
const warn = (sentence: string): void => console.warn(`[haochaping] ${sentence}`);

const imported = <Module>(href: string): Promise<Module> => import(href);

/**
 * Chromium until 109 never fetches a module again that could not be had once. `toSorted` came with 110; only Chromium tells of a
 * page's memory.
 */
const isUntil109 = 'memory' in performance && !('toSorted' in []);
/** How often the file for it could not be had; each time it needs another address. */
let failures = 0;

const load = async <Module>(file: string): Promise<Module> => {
  const { href } = new URL(isUntil109 ? `until-109.js?${failures}` : file, script?.src ?? document.baseURI);
  try {
    if (!isUntil109) return await imported<Module>(href);
    const { importEntry } = await imported<{ importEntry: (entry: string) => Promise<Module> }>(href);
    return await importEntry(file);
  } catch (reason) {
    if (!window.haochapingFetch) failures += 1;
    warn(`${href} did not load: keep the whole folder together, and look at script-src.`);
    throw reason;
  }
};

const haochaping: Haochaping = {
  open: async (options) => (await load<typeof import('./rating.js')>('rating.js')).openRating({ ...options, ...page }),
  track: async ({ trackingToken = location.href.split('#').pop() ?? '', into }) =>
    (await load<typeof import('./tracker.js')>('tracker.js')).trackInto({ trackingToken, into, endpoint, lang }),
};

/** Somebody else's, or an element of the page whose id is that word, is no loader. */
const { haochaping: taken }: { haochaping?: unknown } = window;
const isLoader = typeof taken === 'object' && taken !== null && 'open' in taken && 'track' in taken;

if (isLoader) warn('loaded twice; the first one is kept.');
else begin();

function begin(): void {
  if (!script) warn('cannot find its own <script>: write one with src and data-endpoint.');
  else if (!/^(https?:\/\/|\/)/.test(endpoint))
    warn(`data-endpoint="${endpoint}" is no address: write that of the interface, such as https://hcp.example.gov.cn`);
  if (taken === undefined || taken instanceof Element) window.haochaping = haochaping;
  else warn('window.haochaping is taken by another script: rename that one; [data-hcp-ticket] works all the same.');
  void resume();
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-hcp-ticket]') : null;
    const ticket = button?.dataset.hcpTicket;
    // This button has no code of its host's that could say it.
    if (ticket) haochaping.open({ ticket }).catch(() => alert(notOpened()));
  });
}

/** The packs of the languages are behind the network that has just failed. */
function notOpened(): string {
  return /^en\b/i.test(lang ?? document.documentElement.lang)
    ? 'The rating cannot be opened right now. Please try again.'
    : '评价暂时打不开，请重试。';
}

/** Sends what an earlier page has left, where the outbox's mark says so. What fails here the next page tries again. */
async function resume(): Promise<void> {
  try {
    if (page.shared || !('hcp-outbox' in localStorage || (await caches.has('hcp-outbox')))) return;
    if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
    await (await load<typeof import('./resume.js')>('resume.js')).resumeRatings(page);
  } catch {
    // The rating is kept, and everything else works.
  }
}
