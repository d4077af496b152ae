import type { Finding } from './check.js';
import type { HostOutcome, RatingSettledEvent } from './host-outcome.js';
import type { KnownRating } from './known.js';
import type { Asked, Parts, Told } from './parts.js';
import type { TicketSource } from './ticket.js';

/**
 * What a host's page calls. Nothing is loaded before the first call, unless an earlier page has left a rating unsent, or the script
 * says `data-preload`: `intent` as soon as somebody points at a button or comes to it by the keyboard, `idle` when the page is done.
 * Where the rating cannot be shown, in a browser that is too old or because a file did not come, the citizen is asked whether to go
 * to the province's plain page, which takes the same ticket.
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

/** In a policy of Trusted Types: who says that an address is one of ours. */
type ScriptAddresses = { createScriptURL(url: string): string };

declare global {
  interface Window {
    /** Absent where the script could not be loaded. */
    haochaping?: Haochaping;
    readonly trustedTypes?: { createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses };
  }
  interface DocumentEventMap {
    'hcp-rating-settled': RatingSettledEvent;
  }
}

/* eslint @typescript-eslint/prefer-nullish-coalescing: "off" -- ES5 has no `??`, and what is made of each is long */

/*
 * Every browser reads this file, so it is written for the oldest: the build makes ES5 of it. That leaves out `async` and `import()`;
 * whatever comes after it is brought in by a script tag: as modules, or for old browsers as one classic script.
 */

/** As a module, or put into the page by jQuery, a script is not the current one: then it is found by its name or its endpoint. */
const { currentScript } = document;
const script =
  (currentScript instanceof HTMLScriptElement && currentScript.src && currentScript) ||
  document.querySelector<HTMLScriptElement>('script[src*="haochaping.js"], script[src][data-endpoint]') ||
  document.createElement('script');
const data = script.dataset;
const endpoint = data.endpoint || '';
const page = {
  endpoint,
  trackingUrl: data.trackingUrl || '',
  shared: data.device === 'shared',
  lang: data.lang,
};
const base = endpoint.replace(/\/$/, '');

/** The host's developer reads these; a citizen never does. */
const warn = (sentence: string): void => console.warn('[haochaping] ' + sentence);

/** Chromium since 66 and whatever came at its time; what is older has nothing that could be brought in. */
const isShown = 'AbortController' in window;
/** Chromium since 84, of those: private methods, in which our modules are written, came with it. */
const isModern = 'WeakRef' in window;

const addressOf = (file: string): string => script.src.replace(/[^/]*$/, file);

const put = <Tag extends 'link' | 'script'>(tag: Tag, given: Partial<HTMLElementTagNameMap[Tag]>): unknown =>
  document.head.appendChild(Object.assign(document.createElement(tag), { nonce: script.nonce }, given));

/** Which chunks an entry consists of; the build writes it here. Asked for together, all of it comes in one step. */
const CHUNKS: Readonly<Record<string, readonly string[]>> = {};

/** A sign for each time that something could not be had: then it needs another address. */
let failures = '';
let policy: ScriptAddresses | undefined;

/** What has been brought in so far. */
const parts = (window.haochapingParts = window.haochapingParts || {});

/** Has a part of ours do what a host's page asks for, and brings it in first where it is not yet there. */
function ask<Name extends keyof Parts>(name: Name, given: Asked[Name]): Promise<Told[Name]> {
  const part = parts[name];
  return part ? part(Object.assign({}, given, page)) : bring(name).then(() => ask(name, given));
}

/** What is brought in twice is executed once. */
function bring(name: keyof Parts): Promise<unknown> {
  // A module that could not be had once no browser fetches again for a script tag, Chromium until 109 not for an `import()` either.
  // `toSorted` came with 110; only Chromium tells of a page's memory, and to ask for it alone makes 4 KB of objects: so it is asked
  // when something is loaded.
  const isOneByOne = failures || ('memory' in performance && !('toSorted' in []));
  const src = addressOf(isModern ? (isOneByOne ? 'until-109.js?' + failures : name + '.js') : 'legacy.js');
  return new Promise<void>((resolve, reject) => {
    const ended = (): void => (parts[name] ? resolve() : reject(new Error(src)));
    if (!policy && window.trustedTypes)
      policy = window.trustedTypes.createPolicy('haochaping', { createScriptURL: (url) => url });
    put('script', {
      type: isModern ? 'module' : '',
      onload: ended,
      onerror: ended,
      src: policy ? policy.createScriptURL(src) : src,
    });
    const chunks = isModern && !isOneByOne && CHUNKS[name];
    if (chunks)
      chunks.forEach((chunk) => put('link', { rel: 'modulepreload', href: addressOf('chunks/' + chunk + '.js') }));
  }).catch((reason: unknown) => {
    failures += '.';
    warn(src + ' did not load: see its folder and script-src.');
    throw reason;
  });
}

/** Asks the citizen whether to go to the province's plain page: its ticket stands behind the hash, which is sent to no server. */
function lead(ticket: string): HostOutcome {
  if (confirm("打不开，去省平台评价？\nUse the province's page?")) location.href = base + '/rate#' + ticket;
  return { outcome: 'closed' };
}

/** The client's own request for the session, which is on its way while its code is; the client takes the answer. */
function askForSession(ticket: string): Promise<Response> {
  const asked = fetch(base + '/v1/rating-session', {
    cache: 'no-store',
    credentials: 'omit',
    headers: { authorization: 'Bearer ' + ticket },
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  });
  asked.catch(ignore);
  return asked;
}

/** Whatever fails is tried again by the click, or by the next page. */
function ignore(): void {
  // Nothing is lost.
}

/** How many have asked for the dialog: a second click opens nothing, and so asks for nothing. */
let opened = 0;

/** The build writes the package's here. */
const VERSION = '';

const haochaping: Haochaping = {
  version: VERSION,
  open({ ticket }) {
    const sessionResponse = !opened && isShown && typeof ticket === 'string' ? askForSession(ticket) : undefined;
    opened += 1;
    return ask('rating', { ticket, sessionResponse })
      .catch(() => Promise.resolve(typeof ticket === 'function' ? ticket() : ticket).then(lead))
      .finally(() => (opened -= 1));
  },
  track: (options) => ask('tracker', options),
  known: (...caseNos) => isMarked('hcp-remembered').then((marked) => (marked ? ask('known', { caseNos }) : [])),
  find: (options) => ask('find', options),
  check: () => ask('check', {}),
};

/** How somebody comes to a button before they press it. */
const POINTING = ['pointerover', 'focusin'] as const;

/** Somebody else's, or an element of the page whose id is that word, is no loader. */
const { haochaping: taken }: { haochaping?: Partial<Haochaping> | Element } = window;

if (taken && 'track' in taken && taken.open) warn('loaded twice; the first is kept.');
else begin();

function begin(): void {
  if (!/^(https?:\/)?\//.test(endpoint)) warn('data-endpoint="' + endpoint + '" is no address such as https://host');
  if (taken === undefined || taken instanceof Element) window.haochaping = haochaping;
  else warn('window.haochaping is taken: rename that.');
  if (isShown) beginAhead();
  document.addEventListener('click', ({ target }) => {
    const ticket = ticketAt(target);
    // This button has no code of its host's that could say it; and what is too old to show it may have no promises.
    if (ticket && isShown) haochaping.open({ ticket }).catch(ignore);
    else if (ticket) lead(ticket);
  });
}

/** What need not wait for a click. */
function beginAhead(): void {
  void isMarked('hcp-outbox').then((marked) => marked && whenLoaded(() => ask('resume', {}).catch(ignore)));
  if (data.preload === 'idle')
    whenLoaded(() => ('requestIdleCallback' in window ? requestIdleCallback(loadAhead) : loadAhead()));
  if (data.preload === 'intent') POINTING.forEach((type) => document.addEventListener(type, foresee));
}

/** By hand, for the oldest browsers have no `closest`. */
const ticketAt = (at: unknown): string | null =>
  at instanceof Element ? at.getAttribute('data-hcp-ticket') || ticketAt(at.parentElement) : null;

function foresee({ target }: Event): void {
  if (!ticketAt(target)) return;
  POINTING.forEach((type) => document.removeEventListener(type, foresee));
  loadAhead();
}

function loadAhead(): void {
  bring('rating').catch(ignore);
}

function whenLoaded(then: () => unknown): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then);
}

/** Whether an earlier page may have kept something here; never on a device that many people use, or where the browser keeps nothing. */
function isMarked(mark: string): Promise<boolean> {
  return new Promise<boolean>((resolve) => resolve(!page.shared && (mark in localStorage || caches.has(mark)))).catch(
    () => false,
  );
}
