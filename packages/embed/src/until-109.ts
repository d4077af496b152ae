import type { Parts } from './parts.js';

declare global {
  interface Window {
    /** The build writes it before each `import()` in the files of these browsers. */
    haochapingFetch?: (files: readonly string[]) => Promise<unknown>;
  }
}

/** The same files as everybody's, except that each `import()` waits until all that it needs has been fetched. */
const addressOf = (file: string): string => new URL(`until-109/${file}`, import.meta.url).href;

/** A page's content security policy may let scripts be imported from here and not be fetched; then they are imported untried. */
let isForbidden = false;
document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
  if (disposition !== 'enforce' || effectiveDirective !== 'connect-src') return;
  if (blockedURI.startsWith(addressOf(''))) isForbidden = true;
});

/** Whole, and as a script: a part of it, or the page of a network's login, would be remembered as well. */
async function fetched(href: string): Promise<void> {
  try {
    const response = await fetch(href);
    await response.text();
    if (!response.ok || !response.headers.get('content-type')?.includes('script')) throw new TypeError(href);
  } catch (reason) {
    // The violation is told in a task of its own.
    await new Promise((told) => setTimeout(told, 100));
    if (!isForbidden) throw reason;
  }
}

const coming = new Map<string, Promise<void>>();

/** Each file once, into the browser's cache: what failed is fetched again when it is needed again. */
window.haochapingFetch ??= (files) =>
  Promise.all(
    files.map((file) => {
      const fetching = coming.get(file) ?? fetched(addressOf(file));
      coming.set(file, fetching);
      fetching.catch(() => coming.delete(file));
      return fetching;
    }),
  );

const entries: Parts = {
  rating: async (options) => (await import('./rating.js')).openRating(options),
  tracker: async (options) => (await import('./tracker.js')).trackInto(options),
  known: async (options) => (await import('./known.js')).knownRatings(options),
  find: async (options) => (await import('./find.js')).findInto(options),
  check: async (options) => (await import('./check.js')).checkPage(options),
  resume: async (options) => (await import('./resume.js')).resumeRatings(options),
};
// In a later browser, where something could not be had, what was had before stays.
if (window.haochapingParts) Object.assign(window.haochapingParts, { ...entries, ...window.haochapingParts });
