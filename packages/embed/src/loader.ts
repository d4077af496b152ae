import type { Finding } from './check.js';
import type { HostOutcome, RatingSettledEvent } from './host-outcome.js';
import type { KnownRating } from './known.js';
import type { TicketSource } from './ticket.js';
import type {} from './until-109.js';

/**
 * What a host's page calls. Nothing is loaded before the first call, unless an earlier page has left a rating unsent, or the script
 * says `data-preload`: `intent` as soon as somebody points at a button or comes to it by the keyboard, `idle` when the page is done.
 */
export type Haochaping = {
  /** Which version of the files this is: `0.1.0`. */
  readonly version: string;
  /** Opens the rating dialog; resolves when it is closed, with how it ended. */
  open(options: { readonly ticket: TicketSource }): Promise<HostOutcome>;
  /**
   * Puts a status tracker into an element of the page; for several tracking tokens, a list of them. Without a token it is the
   * one in the page's own address, behind its last `#`, where the receipt's link has it; a router of the host's may have used
   * another `#` before.
   */
  track(options: { readonly trackingToken?: string | readonly string[]; readonly into: Element }): Promise<void>;
  /**
   * Of these cases the ratings that their rater has asked this device to remember, the latest first, each with ways to show it; none
   * on a device that many people use.
   */
  known(...caseNos: readonly string[]): Promise<readonly KnownRating[]>;
  /** Puts the search for a rating whose receipt is lost into an element of the page; what is found takes its place. */
  find(options: { readonly into: Element }): Promise<void>;
  /** For the host's developer: looks for whatever keeps citizens from rating in this page, and tells it in the console. */
  check(): Promise<readonly Finding[]>;
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
const { endpoint = '', trackingUrl = '', device, lang, preload } = script?.dataset ?? {};
const page = { endpoint, trackingUrl, shared: device === 'shared', lang };

/** The host's developer reads these; a citizen never does. */
const warn = (sentence: string): void => console.warn(`[haochaping] ${sentence}`);

const imported = <Module>(href: string): Promise<Module> => import(href);

/** How often the file for it could not be had; each time it needs another address. */
let failures = 0;

const addressOf = (file: string): string => new URL(file, script?.src ?? document.baseURI).href;

/**
 * Chromium until 109 never fetches a module again that could not be had once. `toSorted` came with 110; only Chromium tells of a
 * page's memory, and to ask for it alone makes 4 KB of objects: so it is asked when something is loaded.
 */
const isUntil109 = (): boolean => 'memory' in performance && !('toSorted' in []);

const load = async <Module>(file: string): Promise<Module> => {
  /** What an entry imports; the build writes it here. Asked for together, all of it comes in one step. */
  const FILES: Readonly<Record<string, readonly string[]>> = {};
  const old = isUntil109();
  const href = addressOf(old ? `until-109.js?${failures}` : file);
  if (!old) for (const part of FILES[file] ?? []) imported(addressOf(part)).catch(() => undefined);
  try {
    if (!old) return await imported<Module>(href);
    const { importEntry } = await imported<{ importEntry: (entry: string) => Promise<Module> }>(href);
    return await importEntry(file);
  } catch (reason) {
    if (!window.haochapingFetch) failures += 1;
    warn(`${href} did not load: keep the folder together, look at script-src.`);
    throw reason;
  }
};

const loadRating = (): Promise<typeof import('./rating.js')> => load('rating.js');

/** As long as the client itself would wait. */
const TIMEOUT_MS = 15_000;

/** The client's own request for the session, which is on its way while its code is; the client takes the answer. */
async function askForSession(ticket: string): Promise<Response> {
  const waiting = new AbortController();
  setTimeout(() => waiting.abort(), TIMEOUT_MS);
  return fetch(`${endpoint.replace(/\/$/, '')}/v1/rating-session`, {
    cache: 'no-store',
    credentials: 'omit',
    headers: { authorization: `Bearer ${ticket}` },
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal: waiting.signal,
  });
}

/** How many have asked for the dialog: a second click opens nothing, and so asks for nothing. */
let opened = 0;

/** The build writes the package's here. */
const VERSION = '';

const haochaping: Haochaping = {
  version: VERSION,
  async open({ ticket }) {
    const sessionResponse = opened > 0 || typeof ticket !== 'string' ? undefined : askForSession(ticket);
    sessionResponse?.catch(() => undefined);
    opened += 1;
    try {
      return await (await loadRating()).openRating({ ticket, sessionResponse, ...page });
    } finally {
      opened -= 1;
    }
  },
  track: async ({ trackingToken = location.href.split('#').pop() ?? '', into }) =>
    (await load<typeof import('./tracker.js')>('tracker.js')).trackInto({ trackingToken, into, endpoint, lang }),
  known: async (...caseNos) =>
    (await isMarked('hcp-remembered'))
      ? (await load<typeof import('./known.js')>('known.js')).knownRatings({ endpoint, lang }, caseNos)
      : [],
  find: async ({ into }) => (await load<typeof import('./find.js')>('find.js')).findInto({ into, endpoint, lang }),
  check: async () => (await load<typeof import('./check.js')>('check.js')).checkPage(page),
};

/** How somebody comes to a button before they press it. */
const POINTING = ['pointerover', 'touchstart', 'focusin'] as const;

/** Somebody else's, or an element of the page whose id is that word, is no loader. */
const { haochaping: taken }: { haochaping?: unknown } = window;
const isLoader = typeof taken === 'object' && taken !== null && 'open' in taken && 'track' in taken;

if (isLoader) warn('loaded twice; the first one is kept.');
else begin();

function begin(): void {
  if (!script) warn('cannot find its own <script>: write one with src and data-endpoint.');
  else if (!/^(https?:\/\/|\/)/.test(endpoint))
    warn(`data-endpoint="${endpoint}" is no address: write that of the interface, such as https://host`);
  if (taken === undefined || taken instanceof Element) window.haochaping = haochaping;
  else warn('window.haochaping is taken by another script: rename that one; [data-hcp-ticket] works.');
  // The rating is kept, and everything else works.
  resume().catch(() => undefined);
  if (preload === 'idle') void pageLoaded().then(whenIdle);
  if (preload === 'intent') for (const type of POINTING) document.addEventListener(type, foresee, { passive: true });
  document.addEventListener('click', ({ target }) => {
    const ticket = ticketAt(target);
    // This button has no code of its host's that could say it.
    if (ticket) haochaping.open({ ticket }).catch(() => alert(notOpened()));
  });
}

const ticketAt = (target: EventTarget | null): string | undefined =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-hcp-ticket]') : null)?.dataset.hcpTicket;

function foresee({ target }: Event): void {
  if (!ticketAt(target)) return;
  for (const type of POINTING) document.removeEventListener(type, foresee);
  loadAhead();
}

function whenIdle(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(loadAhead);
  else loadAhead();
}

/** Whatever fails is tried again by the click. */
function loadAhead(): void {
  loadRating().catch(() => undefined);
}

async function pageLoaded(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
}

/** The packs of the languages are behind the network that has just failed. */
function notOpened(): string {
  return /^en\b/i.test(lang ?? document.documentElement.lang)
    ? 'The rating cannot be opened right now. Please try again.'
    : '评价暂时打不开，请重试。';
}

/** Whether an earlier page may have kept something here; never on a device that many people use, or where the browser keeps nothing. */
async function isMarked(mark: 'hcp-outbox' | 'hcp-remembered'): Promise<boolean> {
  try {
    return !page.shared && (mark in localStorage || (await caches.has(mark)));
  } catch {
    return false;
  }
}

/** Sends what an earlier page has left, where the outbox's mark says so. What fails here the next page tries again. */
async function resume(): Promise<void> {
  if (!(await isMarked('hcp-outbox'))) return;
  await pageLoaded();
  await (await load<typeof import('./resume.js')>('resume.js')).resumeRatings(page);
}
